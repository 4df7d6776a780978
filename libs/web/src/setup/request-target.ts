import type { NextFunction, Request, Response } from 'express';
import { RequestRefused } from '../errors/refusals.js';
import { isForbiddenName } from './forbidden-names.js';

const PAGE_METHODS = ['GET', 'HEAD', 'POST'];
const API_METHODS = [...PAGE_METHODS, 'PUT', 'PATCH', 'DELETE'];
/** Where programs send forms, as OAuth 2.0 and OpenID Connect lay down; everything else of the API is JSON. */
export const takesFormFromProgram = (req: { readonly originalUrl?: string; readonly url?: string }): boolean =>
  /^\/api\/oauth\//.test(req.originalUrl ?? req.url ?? '');

const MAX_TARGET = 2_048;

/** Whether the address belongs to the REST API; everything else is a page. */
export const isApi = (req: { readonly originalUrl?: string; readonly url?: string }): boolean =>
  /^\/api(?:[/?]|$)/.test(req.originalUrl ?? req.url ?? '');

/**
 * Refuses request lines that a proxy, a guard and a router could read differently: absolute addresses, empty or climbing
 * path segments, encoded separators and NUL, names that reach for a prototype. Throws `RequestRefused`.
 */
export function checkTarget(req: Request, res: Response, next: NextFunction): void {
  const methods = isApi(req) ? API_METHODS : PAGE_METHODS;
  if (!methods.includes(req.method)) {
    res.set('Allow', methods.join(', '));
    throw new RequestRefused('method');
  }
  if (req.url.length > MAX_TARGET) throw new RequestRefused('address-too-long');
  const [path = '', ...query] = req.url.split('?');
  if (!isPlainPath(path) || !isPlainQuery(query.join('?'))) throw new RequestRefused('address');
  next();
}

function isPlainPath(path: string): boolean {
  if (!path.startsWith('/') || /\/\/|\\|#|%(?:00|2f|5c|2e)/i.test(path)) return false;
  const segments = path.split('/').map(decoded);
  return segments.every((segment) => segment !== undefined && !/^\.\.?$|[\u0000-\u001f\u007f]/.test(segment));
}

function isPlainQuery(query: string): boolean {
  return query.split('&').every((pair) => {
    const [name, ...values] = pair.split('=').map((part) => decoded(part.replaceAll('+', ' ')));
    if (name === undefined || values.includes(undefined)) return false;
    return !isForbiddenName(name) && !values.some((value) => value?.includes('\0'));
  });
}

/** Percent-decoded text; undefined when it is not well-formed UTF-8. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
