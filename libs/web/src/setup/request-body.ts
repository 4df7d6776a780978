import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { RequestRefused } from '../errors/refusals.js';
import { isFormWithFile } from './form-with-file.js';
import { parseForm } from './form-text.js';
import { parseJson } from './json-text.js';
import { isApi, takesFormFromProgram } from './request-target.js';

const LIMIT_BYTES = 256 * 1_024;
/** A file that is imported. It is not read here, because nobody has signed in yet: see `sent-file.guard.ts`. */
const isFile = (req: IncomingMessage): boolean => /^\/api\/v1\/[a-z-]+\/imports(?:\?|$)/.test(req.url ?? '');
const takesJson = (req: Request): boolean => isApi(req) && !takesFormFromProgram(req);
const READS_NO_BODY = new Set(['GET', 'HEAD']);

/**
 * Reads bodies: forms for pages, JSON for the API, at most 256 KB, uncompressed, valid UTF-8; what is sent to `…/imports` of the
 * API, and a form with a file, is left to its route. The bytes are read by body-parser and parsed here, because its parsers accept what we refuse (see `json-text.ts` and `form-text.ts`).
 */
export function readBodies(app: NestExpressApplication): void {
  app.use(checkContentType);
  app.useBodyParser('raw', { type: isSentForm, limit: LIMIT_BYTES, inflate: false });
  app.use(parseBody);
}

const hasBody = (req: IncomingMessage): boolean =>
  !READS_NO_BODY.has(req.method ?? '') &&
  (req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0);

const isSentForm = (req: IncomingMessage): boolean => hasBody(req) && !isFile(req) && !isFormWithFile(req);

function checkContentType(req: Request, _res: Response, next: NextFunction): void {
  if (!hasBody(req) || isFormWithFile(req)) return next();
  const [type = '', ...parameters] = (req.headers['content-type'] ?? '').toLowerCase().split(';');
  const wanted = takesJson(req) ? /^application\/(?:[\w.-]+\+)?json$/ : /^application\/x-www-form-urlencoded$/;
  const foreign = parameters.some(
    (parameter) => /charset/.test(parameter) && !/charset\s*=\s*"?utf-?8"?\s*$/.test(parameter),
  );
  if (!wanted.test(type.trim()) || foreign) throw new RequestRefused('content-type');
  next();
}

function parseBody(req: Request, _res: Response, next: NextFunction): void {
  const bytes: unknown = req.body;
  req.body = undefined;
  if (!Buffer.isBuffer(bytes)) return next();
  if (!isUtf8(bytes)) throw new RequestRefused('not-utf-8');
  const text = bytes.toString('utf8');
  req.body = takesJson(req) ? parseJson(text) : parseForm(text);
  next();
}
