import { visibleCase } from '#access';
import { withoutMarkers, type IsoDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ReferralState, Urgency } from './domain/code-lists/referral-codes.js';

/** A referral of which a clock runs: enough for a row of a to-do list. */
export interface ReferralClockRow {
  readonly referralId: string;
  readonly reference: string;
  readonly caseId: string;
  /** The name as it was shared with the service. */
  readonly personName: string;
  readonly serviceId: string;
  readonly referrerOrganisationId: string;
  /** New and being considered wait for the service, waiting for information for the referrer. */
  readonly state: Extract<ReferralState, 'SUBMITTED' | 'RECEIVED' | 'INFO_REQUESTED'>;
  readonly urgency: Urgency;
  readonly dueOn: IsoDate;
}

/**
 * Narrow questions that other contexts ask about referrals. It does not decide who may know the answer: ask inside the
 * `load` of a logged read, for the member's own organisation.
 */
@Injectable()
export class ReferralClocks {
  /** The referrals that an organisation made and on which a clock runs, the nearest deadline first. */
  referredBy(tx: EntityManager, organisationId: string, limit = 100): Promise<ReferralClockRow[]> {
    return runningClocks(tx, 'referrer_organisation_id', organisationId, limit);
  }

  /** The referrals that an organisation was sent and on which a clock runs, the nearest deadline first. */
  receivedBy(tx: EntityManager, organisationId: string, limit = 100): Promise<ReferralClockRow[]> {
    return runningClocks(tx, 'recipient_organisation_id', organisationId, limit);
  }
}

/** Only what was sent has a clock, so a draft is in nobody's answer. */
async function runningClocks(
  tx: EntityManager,
  side: 'referrer_organisation_id' | 'recipient_organisation_id',
  organisationId: string,
  limit: number,
): Promise<ReferralClockRow[]> {
  const rows = await tx.query<ReferralClockRow[]>(
    `SELECT referral_id AS "referralId", reference, case_id AS "caseId", person_name AS "personName",
            service_id AS "serviceId", referrer_organisation_id AS "referrerOrganisationId", state, urgency,
            due_on::text AS "dueOn"
       FROM referrals.register WHERE ${side} = $1 AND due_on IS NOT NULL AND ${visibleCase('register.case_id')}
      ORDER BY due_on, referral_id LIMIT $2`,
    [organisationId, limit],
  );
  return rows.map((row) => ({ ...row, personName: withoutMarkers(row.personName, 'The person referred') }));
}
