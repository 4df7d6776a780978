import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { SignedIn } from './signed-in.js';

const SIGNED_IN = new WeakMap<Request, SignedIn>();

/** Remembers who asks, or that nobody known does, for the rest of the request. Only `Caller` calls it. */
export function rememberSignedIn(request: Request, signed: SignedIn | undefined): void {
  if (signed) SIGNED_IN.set(request, signed);
  else SIGNED_IN.delete(request);
}

/** Who asks, if anybody is signed in. */
export function signedInOf(request: Request): SignedIn | undefined {
  return SIGNED_IN.get(request);
}

/** Gives a route handler the `SignedIn` of its request. Only on a route with `@Action`: on a `@Public` one it throws. */
export const Signed = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const signed = signedInOf(context.switchToHttp().getRequest<Request>());
  if (!signed) throw new Error('@Signed() needs a route with @Action()');
  return signed;
});
