/** PostgreSQL counts time from the year 2000; in microseconds. */
const EPOCH_MICROS = BigInt(Date.UTC(2000, 0, 1)) * 1_000n;
const ROOM = 1 << 19;

/** The longest row that fits without a check of its own: an event has at most 256 KiB of data and as much of envelope. */
const LONGEST_ROW = 1 << 20;

/** What stands before the first row: the signature of the format, no flags, nothing more. */
export const BEFORE_ROWS = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
/** What stands after the last. */
export const AFTER_ROWS = Buffer.of(0xff, 0xff);

/** Rows in the binary form of `COPY`: the number of columns, then each value with its length before it. Integers are big-endian. */
export class BinaryRows {
  private bytes = Buffer.allocUnsafe(ROOM + LONGEST_ROW);
  private end = 0;

  /** Whether there is so much that it had better be sent. */
  get isFull(): boolean {
    return this.end >= ROOM;
  }

  /** Begins a row of that many columns; a call for each follows. */
  row(columns: number): this {
    this.end = this.bytes.writeInt16BE(columns, this.end);
    return this;
  }

  int8(value: number | bigint): this {
    this.end = this.bytes.writeBigInt64BE(BigInt(value), this.length(8));
    return this;
  }

  int2(value: number): this {
    this.end = this.bytes.writeInt16BE(value, this.length(2));
    return this;
  }

  /** A moment in microseconds since 1970. */
  timestamp(micros: bigint): this {
    return this.int8(micros - EPOCH_MICROS);
  }

  uuid(id: string): this {
    this.end = this.length(16) + this.bytes.write(id.replaceAll('-', ''), this.end, 'hex');
    return this;
  }

  text(value: string): this {
    return this.bytea(Buffer.from(value, 'utf8'));
  }

  bytea(value: Buffer): this {
    const at = this.length(value.length);
    this.end = at + value.copy(this.bytes, at);
    return this;
  }

  /** Gives the rows, and begins anew. */
  take(): Buffer {
    const rows = this.bytes.subarray(0, this.end);
    this.bytes = Buffer.allocUnsafe(ROOM + LONGEST_ROW);
    this.end = 0;
    return rows;
  }

  /** Writes the length of a value; gives where the value itself begins. */
  private length(bytes: number): number {
    this.end = this.bytes.writeInt32BE(bytes, this.end);
    return this.end;
  }
}
