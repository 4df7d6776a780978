import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { RequestRefused } from '../errors/refusals.js';
import { FileBody } from './file-body.js';

const MAX_BYTES = 20 * 1_024 * 1_024;
const TOO_LARGE = 'Send a file of no more than 20 MB, or several files one after the other.';

/**
 * Reads the file that is sent to an import, as `FileBody`: at most 20 MB, uncompressed. It is a guard of its route because
 * those run after the guard that asks who has signed in, and before the interceptor that compares requests: of a file from
 * anybody else nothing is kept. Throws `RequestRefused`.
 */
export class SentFileGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<true> {
    const req = context.switchToHttp().getRequest<Request>();
    if (!['', 'identity'].includes(req.headers['content-encoding'] ?? '')) throw new RequestRefused('content-type');
    req.body = new FileBody(await bytesOf(req));
    return true;
  }
}

async function bytesOf(req: Request): Promise<Buffer> {
  if (Number(req.headers['content-length'] ?? 0) > MAX_BYTES) throw new RequestRefused('too-large', TOO_LARGE);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunksOf(req)) {
    length += chunk.length;
    if (length > MAX_BYTES) throw new RequestRefused('too-large', TOO_LARGE);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** The body as it comes. What is left of it is not cut off, or nobody could read why it was refused. */
async function* chunksOf(req: Request): AsyncGenerator<Buffer> {
  try {
    yield* req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  } catch {
    throw new RequestRefused('bad-request'); // it broke off
  }
}
