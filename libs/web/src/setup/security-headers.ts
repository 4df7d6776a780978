import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { randomBytes } from 'node:crypto';

/** A policy under which nothing that a person typed can run, load, frame or send anything. Each page gets its own nonce. */
export function securityHeaders(secure: boolean): readonly RequestHandler[] {
  return [makeNonce, helmetFor(secure), keepNothing];
}

const makeNonce: RequestHandler = (_req, res, next) => {
  res.locals.cspNonce = randomBytes(16).toString('base64');
  next();
};

function helmetFor(secure: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: directives(secure) },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
}

const directives = (secure: boolean) => ({
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'", (_req: unknown, res: unknown) => `'nonce-${String((res as Response).locals.cspNonce)}'`],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  ...(secure ? { upgradeInsecureRequests: [] } : {}),
});

/** No page or answer stays behind on a shared computer; the Back button shows nothing after signing out. */
const keepNothing: RequestHandler = (_req, res, next) => {
  res.set({ 'Cache-Control': 'no-store', 'Permissions-Policy': 'camera=(), geolocation=(), microphone=()' });
  next();
};
