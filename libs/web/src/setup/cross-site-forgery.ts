import { csrfSync } from 'csrf-sync';
import type { Request, RequestHandler, Response } from 'express';
import { RequestRefused } from '../errors/refusals.js';
import { showAgain } from '../forms/show-again.js';
import { isFormWithFile } from './form-with-file.js';
import { isApi } from './request-target.js';

const { csrfSynchronisedProtection, generateToken } = csrfSync({
  getTokenFromRequest: (req) => {
    const token: unknown = (req.body as Record<string, unknown> | undefined)?._csrf;
    return typeof token === 'string' ? token : undefined;
  },
  skipCsrfProtection: isApi,
  size: 32,
});

/**
 * Lets a page's POST through only with the token of its session, and never when the browser says that another site sent it.
 * API calls carry a bearer token instead of a cookie, so nobody else's page can make them. `res.locals.csrfToken()` makes
 * the token on demand: a page without a form starts no session. A form of ours with the token of an earlier session is not
 * taken, but not thrown away either: whoever is signed in by now sees it again, as they had filled it in.
 */
export const refuseForgery: readonly RequestHandler[] = [
  (req, res, next) => {
    const isOtherSite = req.get('sec-fetch-site') === 'cross-site' && req.method === 'POST' && !isApi(req);
    if (isOtherSite) throw new RequestRefused('form-expired');
    if (!isApi(req)) res.locals.csrfToken = () => generateToken(req);
    next();
  },
  (req, res, next) => {
    if (isFormWithFile(req)) return next(); // it has not been read yet
    csrfSynchronisedProtection(req, res, (error?: unknown) =>
      error !== undefined && isOurOwn(req) ? showAgain(req, res, next, req.body as object) : next(error),
    );
  },
];

/** Asks for the proof of a form that was read by its route. Throws when it has none, as the handler above does. */
export const requireProof = (req: Request, res: Response): Promise<void> =>
  new Promise((resolve, reject) =>
    csrfSynchronisedProtection(req, res, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : new RequestRefused('form-expired'));
    }),
  );

/** Whether the browser itself says that a page of ours sent this form. Without its word it is refused. */
const isOurOwn = (req: Request): boolean =>
  req.get('sec-fetch-site') === 'same-origin' && typeof req.body === 'object' && req.body !== null;
