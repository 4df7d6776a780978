import type { NextFunction, Request, Response } from 'express';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { noteArrival } from '../errors/even-pace.js';

const CORRELATIONS = new WeakMap<IncomingMessage, string>();

/**
 * Gives each request an id of our own: it links the answer, the log line and the events that the request led to.
 * An id sent by the client is ignored, so that nobody can write into another request's trail. The time of arrival is noted, too.
 */
export function correlate(req: Request, res: Response, next: NextFunction): void {
  noteArrival(req);
  res.set('X-Correlation-Id', correlationIdOf(req));
  next();
}

/** The id of this request. */
export function correlationIdOf(req: IncomingMessage): string {
  const id = CORRELATIONS.get(req) ?? randomUUID();
  CORRELATIONS.set(req, id);
  return id;
}
