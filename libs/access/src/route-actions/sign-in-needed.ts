import { UnauthorizedException } from '@nestjs/common';
import type { Request } from 'express';

/**
 * Nobody is signed in on a route that needs it. For a page, `redirectTo` is the sign-in page with the way back; the API
 * answers 401 with `WWW-Authenticate`.
 */
export class SignInNeeded extends UnauthorizedException {
  readonly redirectTo: string | undefined;

  constructor(request: Request, channel: 'page' | 'api', isKept = false) {
    super('Sign in first');
    this.name = 'SignInNeeded';
    this.redirectTo = channel === 'page' ? signInAddress(request, isKept) : undefined;
  }
}

/** The way back leads to what was being looked at, or to a form whose text is kept. */
function signInAddress({ method, originalUrl }: Request, isKept: boolean): string {
  return (method === 'GET' || isKept) && originalUrl !== '/'
    ? `/sign-in?returnTo=${encodeURIComponent(originalUrl)}`
    : '/sign-in';
}
