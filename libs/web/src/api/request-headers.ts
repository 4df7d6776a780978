import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { randomUUID } from 'node:crypto';
import { RequestRefused } from '../errors/refusals.js';
import { UUID } from '../forms/plain-fields.js';

const header = (context: ExecutionContext, name: string): string | undefined =>
  context.switchToHttp().getRequest<Request>().get(name);

/** Reads an `If-Match` header: the revision that the client last read. Throws 428 when it is missing, 400 when it is not one ETag of ours. */
export function revisionIn(ifMatch: string | undefined): bigint {
  if (ifMatch === undefined) throw new RequestRefused('revision-needed');
  const [, revision] = /^"(\d{1,18})"$/.exec(ifMatch.trim()) ?? [];
  if (revision === undefined) throw new RequestRefused('revision-unreadable');
  return BigInt(revision);
}

/** Reads an `Idempotency-Key` header: a UUID, quoted or not; a fresh one when it is missing. Throws 400 when it is anything else. */
export function commandIdIn(key: string | undefined): string {
  if (key === undefined) return randomUUID();
  const id = key
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .toLowerCase();
  if (!UUID.test(id)) throw new RequestRefused('idempotency-key');
  return id;
}

/** The revision that the client last read, from `If-Match`. */
export const IfMatch = createParamDecorator<unknown>(
  (_data, context: ExecutionContext) => revisionIn(header(context, 'if-match')),
  [headerDoc({ name: 'If-Match', required: true, description: 'The ETag of the record as you last read it' })],
);

/** The id of the command, from `Idempotency-Key`: the same key sent again repeats the first answer and has no second effect. */
export const IdempotencyKey = createParamDecorator<unknown>(
  (_data, context: ExecutionContext) => commandIdIn(header(context, 'idempotency-key')),
  [
    headerDoc({
      name: 'Idempotency-Key',
      required: false,
      description: 'A UUID of your own for this change, so that sending it twice has one effect',
    }),
  ],
);

/** Lets a parameter decorator describe its header on the method that it stands in. */
function headerDoc(options: { name: string; required: boolean; description: string }): ParameterDecorator {
  return (target, key) => {
    const method = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key !== undefined && method) ApiHeader(options)(target, key, method);
  };
}
