import { visibleCase } from '#access';
import { withoutMarkers, type IsoDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ReferralClock, Urgency } from './domain/code-lists/referral-codes.js';
import {
  ACKNOWLEDGE_AT,
  CLOCK_COLUMNS,
  isoInstant,
  londonDay,
  NEAREST_CLOCK,
  RISK_TASK_AT,
  WITH_REFERRER,
} from './referral-register/clock-columns.js';

/** A referral of which a clock runs: enough for a row of a to-do list. */
export interface ReferralClockRow {
  readonly referralId: string;
  readonly reference: string;
  readonly caseId: string;
  /** The name as it was shared with the service. */
  readonly personName: string;
  readonly serviceId: string;
  readonly referrerOrganisationId: string;
  /** The clock that runs out first, and the side that has to act before it does. */
  readonly clock: ReferralClock;
  readonly waitsOn: 'referrer' | 'recipient';
  readonly urgency: Urgency;
  readonly dueOn: IsoDate;
  /** On that day by this moment, as an ISO instant, where hours are counted; null where the whole day counts. */
  readonly dueAt: string | null;
  /** The member who declined, where the decline has to be reviewed: anybody but them can. Null for every other clock. */
  readonly declinedBy: string | null;
}

/** Whose to-do list it is on the side of a service. */
export interface ServiceMember {
  readonly organisationId: string;
  readonly memberId: string;
  /** Whether they give out the work, and so look after what nobody has. */
  readonly allocates: boolean;
}

/**
 * Narrow questions that other contexts ask about referrals. It does not decide who may know the answer: ask inside the
 * `load` of a logged read, for the member's own organisation.
 */
@Injectable()
export class ReferralClocks {
  /**
   * The referrals that an organisation made and that wait for a decision or for the organisation itself, the nearest deadline
   * first. How a service's work goes on after a yes is on the list of sent referrals.
   */
  referredBy(tx: EntityManager, organisationId: string, limit = 100): Promise<ReferralClockRow[]> {
    return running(tx, `referrer_organisation_id = $2 AND (stage = 'deciding' OR ${WITH_REFERRER})`, [
      limit,
      organisationId,
    ]);
  }

  /**
   * The referrals that an organisation was sent and that wait for a decision, the work that this member has, and for whoever
   * allocates what nobody has; the nearest deadline first.
   */
  receivedBy(tx: EntityManager, member: ServiceMember, limit = 100): Promise<ReferralClockRow[]> {
    return running(
      tx,
      `recipient_organisation_id = $2 AND submitted_at IS NOT NULL AND (stage = 'deciding'
        OR stage = 'working' AND (worker_id = $3 OR $4 AND worker_id IS NULL))`,
      [limit, member.organisationId, member.memberId, member.allocates],
    );
  }

  /** The risks that were reported as immediate of referrals that an organisation made, and that nobody has acted on; the nearest moment first. */
  async riskTasksOf(tx: EntityManager, organisationId: string, limit = 100): Promise<ReferralClockRow[]> {
    const rows = await tx.query<ReferralClockRow[]>(
      `SELECT ${OF_REFERRAL}, 'ACT_ON_RISK' AS clock, 'referrer' AS "waitsOn",
              ${londonDay(RISK_TASK_AT)}::text AS "dueOn", ${isoInstant(RISK_TASK_AT)} AS "dueAt", NULL AS "declinedBy"
         FROM referrals.register
        WHERE ${RISK_TASK_AT} IS NOT NULL AND referrer_organisation_id = $2 AND ${visibleCase('register.case_id')}
        ORDER BY ${RISK_TASK_AT}, referral_id LIMIT $1`,
      [limit, organisationId],
    );
    return rows.map(named);
  }
}

/** What rows of to-do lists have alike, whichever clock they are about. */
const OF_REFERRAL = `referral_id AS "referralId", reference, case_id AS "caseId", person_name AS "personName",
            service_id AS "serviceId", referrer_organisation_id AS "referrerOrganisationId", urgency`;

/** Who said the "no" that is challenged: the latest, found by the key of the steps. */
const DECLINED_BY = `CASE WHEN register.state = 'CHALLENGED' THEN (
  SELECT step.member_id FROM referrals.step
   WHERE step.referral_id = register.referral_id AND step.type = 'ReferralDeclined'
   ORDER BY step.revision DESC LIMIT 1) END`;

/** The moment of the clock that runs out first, where that is the acknowledgement and counted in hours. */
const DUE_AT = `CASE WHEN next_on = ${CLOCK_COLUMNS.ACKNOWLEDGE} THEN ${isoInstant(ACKNOWLEDGE_AT)} END`;

/** Only what was sent has a clock, so a draft is in nobody's answer. Found by the index that lists in order of deadlines use. */
async function running(tx: EntityManager, which: string, values: unknown[]): Promise<ReferralClockRow[]> {
  const rows = await tx.query<ReferralClockRow[]>(
    `SELECT ${OF_REFERRAL},
            ${NEAREST_CLOCK} AS clock, CASE WHEN ${WITH_REFERRER} THEN 'referrer' ELSE 'recipient' END AS "waitsOn",
            next_on::text AS "dueOn", ${DUE_AT} AS "dueAt", ${DECLINED_BY} AS "declinedBy"
       FROM referrals.register
      WHERE stage IN ('deciding', 'working', 'over') AND coalesce(next_on, '9999-12-31'::date) < '9999-12-31'
        AND ${which} AND ${visibleCase('register.case_id')}
      ORDER BY next_on, referral_id LIMIT $1`,
    values,
  );
  return rows.map(named);
}

const named = (row: ReferralClockRow): ReferralClockRow => ({
  ...row,
  personName: withoutMarkers(row.personName, 'The person referred'),
});
