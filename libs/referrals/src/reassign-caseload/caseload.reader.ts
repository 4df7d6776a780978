import { LoggedReads, MemberReader, visibleCase, type SignedIn } from '#access';
import { Database } from '#database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ReferralState } from '../domain/code-lists/referral-codes.js';
import { breaksCap, CASELOAD_CAP } from '../domain/work/caseload.policies.js';
import { IN_A_CASELOAD } from '../referral-register/caseload.query.js';
import { StepFacts } from '../step/step-facts.js';

/** The most that move in one go: as many as a form can name. */
const MOST = 100;

/** Somebody who has referrals of a service, or could have some. */
export interface CaseloadHolder {
  readonly memberId: string;
  readonly name: string;
  readonly caseload: number;
  /** Cannot sign in any more, or does other work now: what they have has to go to somebody else. */
  readonly isGone: boolean;
}

/** One referral that would move. */
export interface MovingReferral {
  readonly referralId: string;
  readonly reference: string;
  readonly personName: string;
  readonly state: ReferralState;
}

/** What a reassignment would do, before anything is written. */
export interface ReassignmentCheck {
  readonly from: CaseloadHolder;
  readonly to: CaseloadHolder;
  readonly moving: readonly MovingReferral[];
  readonly cap: number;
  /** How many the worker would have, and whether that is too many. */
  readonly wouldHave: number;
  readonly breaksCap: boolean;
}

/** Who has which referrals of a service. */
@Injectable()
export class CaseloadReads {
  constructor(
    private readonly reads: LoggedReads,
    private readonly members: MemberReader,
    private readonly facts: StepFacts,
    private readonly database: Database,
  ) {}

  /** Everybody who works for the service or still has referrals of it, by name. Staff and numbers, so nothing is logged. */
  async holders(organisationId: string): Promise<readonly CaseloadHolder[]> {
    const workers = await this.facts.workersOf(organisationId);
    const rows = await this.database.query<{ workerId: string; count: number }>(
      `SELECT worker_id AS "workerId", count(*)::integer AS count FROM referrals.register
        WHERE recipient_organisation_id = $1 AND worker_id IS NOT NULL AND state = ANY($2) GROUP BY worker_id`,
      [organisationId, IN_A_CASELOAD],
    );
    const active = new Set(workers.map(({ memberId }) => memberId));
    const gone = rows.filter(({ workerId }) => !active.has(workerId));
    const names = await this.members.names(gone.map(({ workerId }) => workerId));
    return [
      ...workers.map(({ memberId, name, caseload }) => ({ memberId, name, caseload, isGone: false })),
      ...gone.map(({ workerId, count }) => ({
        memberId: workerId,
        name: names.get(workerId) ?? 'A former member',
        caseload: count,
        isGone: true,
      })),
    ].sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  }

  /** What would move; undefined when one of the two is not of the service, or both are the same. Leaves a row in the read log. */
  async check(
    signed: SignedIn,
    { from: fromId, to: toId }: { readonly from: string; readonly to: string },
  ): Promise<ReassignmentCheck | undefined> {
    const { organisationId } = signed.member;
    const holders = await this.holders(organisationId);
    const from = holders.find(({ memberId }) => memberId === fromId);
    const to = holders.find(({ memberId, isGone }) => memberId === toId && !isGone);
    if (!from || !to || from === to) return undefined;
    const moving = await this.reads.many(signed, 'referral:reassign', { kind: 'referral' }, async (tx) => {
      const value = await referralsWith(tx, organisationId, fromId);
      return { ids: value.map(({ referralId }) => referralId), value };
    });
    const wouldHave = to.caseload + moving.length;
    return { from, to, moving, cap: CASELOAD_CAP, wouldHave, breaksCap: breaksCap(to.caseload, moving.length) };
  }
}

const referralsWith = (tx: EntityManager, organisationId: string, workerId: string): Promise<MovingReferral[]> =>
  tx.query<MovingReferral[]>(
    `SELECT referral_id AS "referralId", reference, person_name AS "personName", state FROM referrals.register
      WHERE recipient_organisation_id = $1 AND worker_id = $2 AND state = ANY($3) AND ${visibleCase('register.case_id')}
      ORDER BY person_name, referral_id LIMIT $4`,
    [organisationId, workerId, IN_A_CASELOAD, MOST],
  );
