import { ClockTermsReader } from '#clocks';
import { Database } from '#database';
import type { ClockTerms, IsoDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import { DECISION_CLOCK } from './domain/decision-clock.policies.js';

/** What a referral is counted by, and the versions to pin in what is dated by it. */
export interface PinnedClockTerms {
  /** Absent where the standard holds. */
  readonly terms?: ClockTerms;
  readonly policyVersions: Readonly<Record<string, string>>;
}

/** What the contract of a referral's service says about clocks. */
export abstract class ClockTermsOfReferral {
  /** What holds on `day`; of no referral the standard. */
  abstract on(referralId: string, day: IsoDate): Promise<PinnedClockTerms>;
}

/** The standard for everybody: for specs and for the simulator. */
export class StandardClockTerms extends ClockTermsOfReferral {
  on(): Promise<PinnedClockTerms> {
    return Promise.resolve({ policyVersions: DECISION_CLOCK });
  }
}

/** What is on record. It reads the id of the service alone, so nothing is logged. */
@Injectable()
export class RecordedClockTerms extends ClockTermsOfReferral {
  constructor(
    private readonly database: Database,
    private readonly terms: ClockTermsReader,
  ) {
    super();
  }

  async on(referralId: string, day: IsoDate): Promise<PinnedClockTerms> {
    const [row] = await this.database.query<{ serviceId: string }>(
      `SELECT service_id AS "serviceId" FROM referrals.register WHERE referral_id = $1`,
      [referralId],
    );
    if (!row) return { policyVersions: DECISION_CLOCK };
    const { terms, policyVersions } = await this.terms.on(row.serviceId, day);
    return { terms, policyVersions: { ...DECISION_CLOCK, ...policyVersions } };
  }
}
