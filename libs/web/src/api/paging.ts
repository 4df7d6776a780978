import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { Request } from 'express';
import { RequestRefused } from '../errors/refusals.js';

/** Which page of a list is asked for. A cursor is opaque to the client; whoever issued it checks it again. */
export interface Paged {
  readonly limit: number;
  readonly cursor?: string;
}

const USUAL_LIMIT = 25;
const MAX_LIMIT = 100;

/** Reads `limit` (1 to 100) and `cursor` of a query string. Throws 400 when either cannot be meant. */
export function pagingIn(query: Readonly<Record<string, unknown>>): Paged {
  const { limit = String(USUAL_LIMIT), cursor } = query;
  if (typeof limit !== 'string' || !/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > MAX_LIMIT) {
    throw new RequestRefused('paging', `limit must be a whole number from 1 to ${MAX_LIMIT}`);
  }
  if (cursor === undefined) return { limit: Number(limit) };
  if (typeof cursor !== 'string' || !/^[\w.~:-]{1,200}$/.test(cursor)) {
    throw new RequestRefused('paging', 'cursor must be one that an earlier page gave');
  }
  return { limit: Number(limit), cursor };
}

/** The page of a list that the query string asks for. That it can be asked for is said in the description of the API. */
export const Paging = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => pagingIn(context.switchToHttp().getRequest<Request>().query),
  [describePaging],
);

function describePaging(controller: object, method: string | symbol | undefined): void {
  const descriptor = method === undefined ? undefined : Object.getOwnPropertyDescriptor(controller, method);
  if (method === undefined || !descriptor) return;
  ApiQuery({ name: 'cursor', required: false, type: String })(controller, method, descriptor);
  ApiQuery({ name: 'limit', required: false, type: Number })(controller, method, descriptor);
}
