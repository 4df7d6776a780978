import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Database } from '#database';
import { Clock } from '#kernel';
import { isShownAgain, RequestRefused } from '#web';
import type { Request } from 'express';
import { decideOnRole, type Decision } from '../domain/decide.js';
import { FormAddresses } from '../kept-forms/form-addresses.js';
import { KeptForms, type PostedForm } from '../kept-forms/kept-forms.query.js';
import { NotFound } from '../not-found.js';
import { logRead } from '../read-log/read-log.js';
import { lapseOf } from '../sessions/lapse.js';
import { Caller } from '../signed-in/caller.js';
import { signedInOf } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { SignInNeeded } from './sign-in-needed.js';
import { STEP_UP } from '../step-up/step-up.decorator.js';
import { StepUps } from '../step-up/step-ups.js';
import { ActionCatalogue } from './action-catalogue.js';
import { takesForm } from './declared-routes.js';
import { ACTION, PUBLIC } from './action.decorator.js';
import { addressedBy, patternOf } from './addressed-by.js';

/**
 * Stands before every route: somebody is signed in, and their role may do what the route declares. What the record
 * itself permits is decided behind it, by `Permissions` and `LoggedReads`. A route that declares nothing lets nobody in.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly caller: Caller,
    private readonly actions: ActionCatalogue,
    private readonly database: Database,
    private readonly addresses: FormAddresses,
    private readonly keptForms: KeptForms,
    private readonly stepUps: StepUps,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const channel = patternOf(request).startsWith('/api/') ? 'api' : 'page';
    const signed = await this.caller.identify(request, channel);
    this.requireForm(context, request);
    if (this.reflector.get<boolean | undefined>(PUBLIC, context.getHandler())) return true;
    const action = this.reflector.get<string | undefined>(ACTION, context.getHandler());
    if (action === undefined) throw new NotFound();
    if (!signed) throw new SignInNeeded(request, channel, await this.keepForm(request));
    const { obligations } = await this.requireRole(signed, action, request);
    const declared = this.reflector.get<string | undefined>(STEP_UP, context.getHandler());
    const stepUpFrom = declared ?? (obligations.stepUp ? '/' : undefined);
    if (stepUpFrom === undefined) return true;
    if (channel === 'page') await this.stepUps.require(signed, request, stepUpFrom);
    else if (this.actions.ruleOf(action).forPrograms !== true) throw new RequestRefused('proof-needed');
    return true;
  }

  /** A form that is only shown again must come to a handler that asks again, never to one that acts. */
  private requireForm(context: ExecutionContext, request: Request): void {
    if (!isShownAgain(request)) return;
    const isPublic = this.reflector.get<boolean | undefined>(PUBLIC, context.getHandler()) === true;
    if (isPublic || !signedInOf(request) || !takesForm(context.getClass(), context.getHandler().name))
      throw new RequestRefused('form-expired');
  }

  /** Keeps what somebody sent after their session had ended, and says whether there was anything to keep. */
  private async keepForm(request: Request): Promise<boolean> {
    const lapse = lapseOf(request);
    if (!lapse || request.method !== 'POST' || !this.addresses.has(request.originalUrl)) return false;
    if (request.body === undefined) return false; // a file came with it, and was not read
    await this.keptForms.keep(lapse.memberId, request.originalUrl, request.body as PostedForm, this.clock.now());
    return true;
  }

  /** A refused role looks like an absent page; where case data was asked for, the attempt is in the read log. */
  private async requireRole(signed: SignedIn, action: string, request: Request): Promise<Decision> {
    const rule = this.actions.ruleOf(action);
    const decision = decideOnRole({ member: signed.member, rule, action });
    if (decision.effect === 'allow') return decision;
    const read = { signed, action, purpose: rule.purpose, resource: addressedBy(request), decision };
    if (rule.log === 'case') await this.database.tx((tx) => logRead(tx, read));
    throw new NotFound();
  }
}
