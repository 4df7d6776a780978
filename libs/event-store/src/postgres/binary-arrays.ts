/**
 * Arrays in PostgreSQL's binary form: number of dimensions, whether there are NULLs, the elements' type; length and first
 * index; then each element with its length before it. The server reads them in a tenth of the time that text takes it.
 */
const HEADER_BYTES = 20;
const LENGTH_BYTES = 4;

/** The numbers of PostgreSQL's own types, the same in every version. */
const TYPES = { bytea: 17, int8: 20, int2: 21, int4: 23, text: 25, timestamptz: 1184, uuid: 2950 } as const;

/** PostgreSQL counts time from the year 2000. */
const EPOCH_MS = Date.UTC(2000, 0, 1);

export function int2Array(values: readonly number[]): Buffer {
  return fixed('int2', 2, values, (array, value, at) => array.writeInt16BE(value, at));
}

export function int4Array(values: readonly number[]): Buffer {
  return fixed('int4', 4, values, (array, value, at) => array.writeInt32BE(value, at));
}

export function int8Array(values: readonly bigint[]): Buffer {
  return fixed('int8', 8, values, (array, value, at) => array.writeBigInt64BE(value, at));
}

export function timestampArray(values: readonly Date[]): Buffer {
  return fixed('timestamptz', 8, values, (array, value, at) =>
    array.writeBigInt64BE(BigInt(value.getTime() - EPOCH_MS) * 1000n, at),
  );
}

/** Of UUIDs as text, with their hyphens. */
export function uuidArray(values: readonly string[]): Buffer {
  return fixed('uuid', 16, values, (array, value, at) => array.write(value.replaceAll('-', ''), at, 'hex'));
}

export function textArray(values: readonly string[]): Buffer {
  return bytesOf(
    'text',
    values.map((value) => Buffer.from(value, 'utf8')),
  );
}

export function bytesArray(values: readonly Buffer[]): Buffer {
  return bytesOf('bytea', values);
}

function fixed<Value>(
  type: keyof typeof TYPES,
  size: number,
  values: readonly Value[],
  write: (array: Buffer, value: Value, at: number) => void,
): Buffer {
  const array = arrayOf(type, values.length, values.length * (LENGTH_BYTES + size));
  let at = HEADER_BYTES;
  for (const value of values) {
    array.writeInt32BE(size, at);
    write(array, value, at + LENGTH_BYTES);
    at += LENGTH_BYTES + size;
  }
  return array;
}

function bytesOf(type: keyof typeof TYPES, values: readonly Buffer[]): Buffer {
  let size = 0;
  for (const value of values) size += LENGTH_BYTES + value.length;
  const array = arrayOf(type, values.length, size);
  let at = HEADER_BYTES;
  for (const value of values) {
    array.writeInt32BE(value.length, at);
    array.set(value, at + LENGTH_BYTES);
    at += LENGTH_BYTES + value.length;
  }
  return array;
}

/** With its header; what follows is to be written over. Every batch has at least one of everything: none is empty. */
function arrayOf(type: keyof typeof TYPES, count: number, bytes: number): Buffer {
  const array = Buffer.allocUnsafe(HEADER_BYTES + bytes);
  array.writeInt32BE(1, 0);
  array.writeInt32BE(0, 4);
  array.writeInt32BE(TYPES[type], 8);
  array.writeInt32BE(count, 12);
  array.writeInt32BE(1, 16);
  return array;
}
