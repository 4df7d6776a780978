import { UnauthorizedException } from '@nestjs/common';
import type { Request } from 'express';

/**
 * Nobody is signed in on a route that needs it. For a page, `redirectTo` is the sign-in page with the way back; the API
 * answers 401 with `WWW-Authenticate`.
 */
export class SignInNeeded extends UnauthorizedException {
  readonly redirectTo: string | undefined;

  constructor(request: Request, channel: 'page' | 'api') {
    super('Sign in first');
    this.name = 'SignInNeeded';
    this.redirectTo = channel === 'page' ? signInAddress(request) : undefined;
  }
}

/** Only what was being looked at is worth coming back to: a form that was posted has to be filled in again. */
function signInAddress({ method, originalUrl }: Request): string {
  return method === 'GET' && originalUrl !== '/' ? `/sign-in?returnTo=${encodeURIComponent(originalUrl)}` : '/sign-in';
}
