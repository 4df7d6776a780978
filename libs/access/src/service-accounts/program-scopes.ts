import { Injectable } from '@nestjs/common';
import { RuleBroken } from '#kernel';
import { decideOnRole } from '../domain/decide.js';
import type { Member, Role } from '../domain/roles.js';
import { isFitForPrograms } from '../domain/scopes.js';
import { ActionCatalogue } from '../route-actions/action-catalogue.js';

/** Asked only for what a role alone permits. */
const NOBODY: Omit<Member, 'role'> = {
  ...{ memberId: '', name: '', organisationId: '', organisationName: '' },
  organisationType: 'SUPPORTED_ACCOM',
};

/** Everything of one kind: `referral:*`. */
const WHOLE = /^([a-z][a-z-]*):\*$/;

/** What programs can be let do: names of actions, and `thing:*` for all actions with a thing. */
@Injectable()
export class ProgramScopes {
  constructor(private readonly actions: ActionCatalogue) {}

  /** Every action that a program may have as this role, in the order of the alphabet. */
  possibleFor(role: Role): readonly string[] {
    return this.actions.names().filter((action) => this.isPossible(role, action));
  }

  /**
   * The actions that are meant, each once. A whole thing becomes its actions of today: a later release adds nothing to an
   * account. Throws the rule `service-account-scope` for anything that the role could not do itself, or no program may.
   */
  expand(role: Role, typed: readonly string[]): string[] {
    const possible = this.possibleFor(role);
    const meant = typed.flatMap((scope) => {
      const found = namedBy(scope, possible);
      if (found.length === 0) throw new RuleBroken('service-account-scope');
      return found;
    });
    return [...new Set(meant)].sort();
  }

  private isPossible(role: Role, action: string): boolean {
    const rule = this.actions.ruleOf(action);
    return isFitForPrograms(rule) && decideOnRole({ member: { ...NOBODY, role }, rule, action }).effect === 'allow';
  }
}

/** Those of `actions` that a scope names: itself, or all of its thing. */
export function namedBy(scope: string, actions: readonly string[]): readonly string[] {
  const [, thing] = WHOLE.exec(scope) ?? [];
  return actions.filter((action) => (thing === undefined ? action === scope : action.startsWith(`${thing}:`)));
}
