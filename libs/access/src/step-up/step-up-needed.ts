import { SignInNeeded } from '../route-actions/sign-in-needed.js';
import type { Request } from 'express';

/** Somebody is signed in, but has to prove again that it is them. `redirectTo` is the page for it, with the way back. */
export class StepUpNeeded extends SignInNeeded {
  override readonly redirectTo: string;

  constructor(request: Request, returnTo: string) {
    super(request, 'page');
    this.redirectTo = `/step-up?returnTo=${encodeURIComponent(returnTo)}`;
  }
}
