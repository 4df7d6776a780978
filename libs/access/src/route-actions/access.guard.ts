import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Database } from '#database';
import type { Request } from 'express';
import { decideOnRole } from '../domain/decide.js';
import { NotFound } from '../not-found.js';
import { logRead } from '../read-log/read-log.js';
import { Caller } from '../signed-in/caller.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { SignInNeeded } from './sign-in-needed.js';
import { ActionCatalogue } from './action-catalogue.js';
import { ACTION, PUBLIC } from './action.decorator.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

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
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const channel = patternOf(request).startsWith('/api/') ? 'api' : 'page';
    const signed = await this.caller.identify(request, channel);
    if (this.reflector.get<boolean | undefined>(PUBLIC, context.getHandler())) return true;
    const action = this.reflector.get<string | undefined>(ACTION, context.getHandler());
    if (action === undefined) throw new NotFound();
    if (!signed) throw new SignInNeeded(request, channel);
    await this.requireRole(signed, action, request);
    return true;
  }

  /** A refused role looks like an absent page; where case data was asked for, the attempt is in the read log. */
  private async requireRole(signed: SignedIn, action: string, request: Request): Promise<void> {
    const rule = this.actions.ruleOf(action);
    const decision = decideOnRole({ member: signed.member, rule });
    if (decision.effect === 'allow') return;
    const resource = {
      kind: patternOf(request),
      id: Object.values(request.params)
        .flat()
        .find((id) => UUID.test(id)),
    };
    const read = { signed, action, purpose: rule.purpose, resource, decision };
    if (rule.log === 'case') await this.database.tx((tx) => logRead(tx, read));
    throw new NotFound();
  }
}

/** The route's address as declared, `/cases/:caseId`: what was typed may be spelled in other ways. */
function patternOf(request: Request): string {
  const { path } = request.route as { path: string };
  return path;
}
