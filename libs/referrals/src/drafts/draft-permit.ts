import { Permissions, type SignedIn } from '#access';
import { EventStore, load } from '#event-store';
import { Injectable } from '@nestjs/common';
import { referralDecider } from '../domain/referral.decider.js';
import { allowed } from '../domain/steps-allowed.policies.js';
import { referralStream } from '../domain/referral.stream.js';
import type { KnownReferral } from '../domain/referral.state.js';
import { resourceOf } from '../referrals.actions.js';

/** Says whether a draft may be written to: drafts are not events, so no decider stands before them. */
@Injectable()
export class DraftPermit {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
  ) {}

  /** Gives the referral. Throws `NotFound` to whoever may not, `RuleBroken` when it is no draft any more. */
  async require(signed: SignedIn, referralId: string): Promise<KnownReferral> {
    const { state } = await load(this.store, referralDecider, referralStream(referralId));
    await this.permissions.require(signed, 'referral:draft', resourceOf(state));
    return allowed(state, { type: 'Submit', by: signed.member.organisationId });
  }
}
