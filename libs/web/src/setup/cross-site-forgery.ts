import { csrfSync } from 'csrf-sync';
import type { RequestHandler } from 'express';
import { RequestRefused } from '../errors/refusals.js';
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
 * the token on demand: a page without a form starts no session.
 */
export const refuseForgery: readonly RequestHandler[] = [
  (req, res, next) => {
    const isOtherSite = req.get('sec-fetch-site') === 'cross-site' && req.method === 'POST' && !isApi(req);
    if (isOtherSite) throw new RequestRefused('form-expired');
    if (!isApi(req)) res.locals.csrfToken = () => generateToken(req);
    next();
  },
  csrfSynchronisedProtection,
];
