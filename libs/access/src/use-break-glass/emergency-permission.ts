import { Injectable } from '@nestjs/common';
import { absent, decide } from '../domain/decide.js';
import { BREAK_GLASS_MINUTES } from '../domain/break-glass.policies.js';
import type { Standing } from '../domain/standing.js';
import { refusedWith } from '../refused-commands/refusals.js';
import { ActionCatalogue } from '../route-actions/action-catalogue.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { Standings } from '../standings/standings.js';

const ACTION = 'emergency:use';

/** A case that somebody named, by ids only. */
export interface NamedCase {
  readonly caseId: string;
  readonly holderOrganisationId: string;
}

/**
 * Whether an emergency would let somebody in: decided as if it held already, so that what forbids a look in an emergency
 * forbids to open it, with nothing written twice.
 */
@Injectable()
export class EmergencyPermission {
  constructor(
    private readonly actions: ActionCatalogue,
    private readonly standings: Standings,
  ) {}

  /**
   * Throws the same `NotFound` for a case that is not there as for one that is excluded, in conflict, hidden or
   * restricted: nobody is told whom to ask, because that would say that there is a case.
   */
  async require({ member, now }: SignedIn, found: NamedCase | undefined): Promise<void> {
    const rule = this.actions.ruleOf(ACTION);
    const standing = await this.standings.of({ member, now }, [found?.caseId ?? NO_CASE]);
    const resource = found && resourceOf(found);
    const decision = resource
      ? decide({ member, rule, action: ACTION, resource, standing: inEmergency(standing) })
      : absent(rule);
    if (decision.effect === 'refuse') throw refusedWith({ action: ACTION, resource, decision });
  }
}

/** The id of no case: what is absent is looked up as what is there. */
const NO_CASE = '00000000-0000-0000-0000-000000000000';

const resourceOf = ({ caseId, holderOrganisationId }: NamedCase) => ({
  kind: 'case',
  id: caseId,
  caseIds: [caseId],
  relations: { holder: [holderOrganisationId] },
});

function inEmergency(standing: Standing): Standing {
  const hour = { from: standing.at, until: new Date(standing.at.getTime() + BREAK_GLASS_MINUTES * 60_000) };
  return { ...standing, cases: standing.cases.map((each) => ({ ...each, emergencies: [hour] })) };
}
