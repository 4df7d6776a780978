import { deflateRawSync } from 'node:zlib';

/** One file of an archive. `isStored` keeps its bytes as they are. */
export interface ZipEntry {
  readonly name: string;
  readonly text: string;
  readonly isStored?: boolean;
}

/** 1 January 1980, the earliest that the format knows: the same content always gives the same bytes. */
const EARLIEST = { time: 0, date: 0x21 };
const UTF8_NAMES = 0x0800;

/** An archive of a few text files (ZIP without extensions, so up to 65,535 files and 4 GB), in the order given. */
export function zipFile(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, isStored = false } of entries) {
    const content = Buffer.from(text, 'utf8');
    const packed = isStored ? content : deflateRawSync(content);
    const described = describe({ name: Buffer.from(name, 'utf8'), content, packed, isStored });
    parts.push(header(0x04034b50, described), described.name, packed);
    directory.push(header(0x02014b50, described, offset), described.name);
    offset += 30 + described.name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...parts, listed, end(entries.length, listed.length, offset)]);
}

interface Described {
  readonly name: Buffer;
  readonly method: number;
  readonly checksum: number;
  readonly size: number;
  readonly packedSize: number;
}

function describe(file: { name: Buffer; content: Buffer; packed: Buffer; isStored: boolean }): Described {
  return {
    name: file.name,
    method: file.isStored ? 0 : 8,
    checksum: crc32(file.content),
    size: file.content.length,
    packedSize: file.packed.length,
  };
}

/** The header before a file's bytes, or with `offset` its entry in the directory at the end. */
function header(signature: number, { name, method, checksum, size, packedSize }: Described, offset?: number): Buffer {
  const isEntry = offset !== undefined;
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(UTF8_NAMES, 2);
  shared.writeUInt16LE(method, 4);
  shared.writeUInt16LE(EARLIEST.time, 6);
  shared.writeUInt16LE(EARLIEST.date, 8);
  shared.writeUInt32LE(checksum, 10);
  shared.writeUInt32LE(packedSize, 14);
  shared.writeUInt32LE(size, 18);
  shared.writeUInt16LE(name.length, 22);
  const start = Buffer.alloc(isEntry ? 6 : 4);
  start.writeUInt32LE(signature, 0);
  if (isEntry) start.writeUInt16LE(20, 4);
  const rest = Buffer.alloc(isEntry ? 14 : 0);
  if (isEntry) rest.writeUInt32LE(offset, 10);
  return Buffer.concat([start, shared, rest]);
}

function end(files: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(files, 8);
  record.writeUInt16LE(files, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** The checksum that the format asks for. Node has one of its own from 20.15 and 22.2 on, its types later. */
function crc32(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
