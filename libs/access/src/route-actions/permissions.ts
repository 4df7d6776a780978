import { Injectable } from '@nestjs/common';
import { absent, decide, decideOnRole } from '../domain/decide.js';
import type { Resource } from '../domain/action-rule.js';
import { NotFound } from '../not-found.js';
import { purposeOfRead } from '../signed-in/purpose-of-read.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { refusedWith } from '../refused-commands/refusals.js';
import { Standings } from '../standings/standings.js';
import { ActionCatalogue } from './action-catalogue.js';

/** Lets command handlers ask, with the record in hand, what the guard could only ask of the role. */
@Injectable()
export class Permissions {
  constructor(
    private readonly actions: ActionCatalogue,
    private readonly standings: Standings,
  ) {}

  /**
   * Throws `NotFound` when the member may not, or when there is no such record (`undefined`). Either is put into the read
   * log before it is answered: `RefusedCommandsInterceptor`.
   */
  async require(
    signed: Pick<SignedIn, 'member' | 'now' | 'purposes'>,
    action: string,
    resource: Resource | undefined,
  ): Promise<void> {
    const rule = this.actions.ruleOf(action);
    const { member } = signed;
    const caseIds = resource?.caseIds ?? [];
    const standing = await this.standings.of(signed, caseIds);
    const purpose = purposeOfRead(signed, rule, caseIds);
    const decision = resource ? decide({ member, rule, action, resource, standing, purpose }) : absent(rule);
    if (decision.effect === 'refuse') throw refusedWith({ action, resource, decision });
  }

  /** For a command that makes a new record: throws `NotFound` when the member's role may not. */
  requireRole(signed: Pick<SignedIn, 'member'>, action: string): void {
    const rule = this.actions.ruleOf(action);
    if (decideOnRole({ member: signed.member, rule, action }).effect === 'refuse') throw new NotFound();
  }
}
