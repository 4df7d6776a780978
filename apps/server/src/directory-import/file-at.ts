import { MAX_FILE_BYTES, UNREADABLE_TEXTS } from '#directory';
import { open } from 'node:fs/promises';
import { ImportUsage } from './import-usage.js';

/** The bytes of a file, read once. Throws `ImportUsage` where there is none, it may not be read, or it is too large. */
export async function fileAt(path: string): Promise<Buffer> {
  const file = await open(path).catch((fault: unknown) => refuse(path, fault));
  try {
    const about = await file.stat();
    if (about.isDirectory()) throw new ImportUsage(`${path} is a folder. Name the file in it.`);
    if (about.size > MAX_FILE_BYTES) throw new ImportUsage(UNREADABLE_TEXTS['too-large']);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function refuse(path: string, fault: unknown): never {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') throw new ImportUsage(`There is no file ${path}. Check the path.`);
  if (code === 'EACCES' || code === 'EPERM') throw new ImportUsage(`${path} may not be read. Look at its permissions.`);
  throw fault;
}
