import { LoggedReads, type Role, type SignedIn } from '#access';
import { CaseReader } from '#case-file';
import { DirectoryReader } from '#directory';
import { ActionReader } from '#forums';
import type { IsoDate } from '#kernel';
import { ReferralClocks } from '#referrals';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clockOfAction, clockOfReferral, isForToday, type OpenClock, type PublicNames } from './open-clock.row.js';

/** More open clocks of one kind than any organisation works through; counts are right up to here. */
const MOST = 1000;

/**
 * On which side of referrals a role works, whether it gives out work there, and whether it answers for its organisation's actions
 * and acts on risks that were reported as immediate.
 */
type Work = {
  readonly side: 'referrer' | 'recipient';
  readonly allocates?: boolean;
  readonly actions: boolean;
  readonly risks?: boolean;
};

/** What each role has to do. The others have no clocks of their own and begin elsewhere (`ways.view.ts`). */
const WORK: Partial<Readonly<Record<Role, Work>>> = {
  referrer: { side: 'referrer', actions: false },
  'safeguarding-lead': { side: 'referrer', actions: true, risks: true },
  'service-worker': { side: 'recipient', actions: true },
  'service-manager': { side: 'recipient', allocates: true, actions: true },
};

/** Whether a role has clocks to look after at all. */
export const hasWork = (role: Role): boolean => WORK[role] !== undefined;

/** The clocks that run for a member's organisation, the nearest deadline first. Every reading leaves a row in the read log. */
@Injectable()
export class OpenClocks {
  constructor(
    private readonly reads: LoggedReads,
    private readonly directory: DirectoryReader,
    private readonly referrals: ReferralClocks,
    private readonly actions: ActionReader,
    private readonly cases: CaseReader,
  ) {}

  /** Nothing, and no row, for a role without work. Throws `ReadLogUnavailable` when the reading cannot be logged. */
  async read(signed: SignedIn): Promise<readonly OpenClock[]> {
    const work = WORK[signed.member.role];
    if (!work) return [];
    const names = await this.names();
    return this.reads.many(signed, 'my-work:read', { kind: 'clock' }, async (tx) => {
      const clocks = [
        ...(await this.ofReferrals(tx, signed, work, names)),
        ...(work.risks ? await this.ofRisks(tx, signed, names) : []),
        ...(work.actions ? await this.ofActions(tx, signed.member.organisationId, names) : []),
      ];
      const value = clocks.sort((one, other) =>
        keyOf(one, signed.today).localeCompare(keyOf(other, signed.today), 'en'),
      );
      return { ids: [...new Set(value.map(({ id }) => id))], value };
    });
  }

  private async ofReferrals(
    tx: EntityManager,
    { member, now }: SignedIn,
    { side, allocates = false }: Work,
    names: PublicNames,
  ) {
    const { organisationId, memberId } = member;
    const rows =
      side === 'referrer'
        ? await this.referrals.referredBy(tx, organisationId, MOST)
        : await this.referrals.receivedBy(tx, { organisationId, memberId, allocates }, MOST);
    return rows.map((row) => clockOfReferral(row, { side, memberId, now }, names));
  }

  private async ofRisks(tx: EntityManager, { member, now }: SignedIn, names: PublicNames) {
    const { organisationId, memberId } = member;
    const rows = await this.referrals.riskTasksOf(tx, organisationId, MOST);
    return rows.map((row) => clockOfReferral(row, { side: 'referrer', memberId, now }, names));
  }

  private async ofActions(tx: EntityManager, organisationId: string, names: PublicNames) {
    const owned = await this.actions.openOwnedBy(tx, organisationId, MOST);
    const raised = await this.actions.openRaisedBy(tx, organisationId, MOST);
    const personIds = [...owned, ...raised].map(({ personId }) => personId);
    const known = { ...names, persons: await this.cases.personNames(tx, [...new Set(personIds)]) };
    return [
      ...owned.map((action) => clockOfAction(action, 'ours', known)),
      ...raised.map((action) => clockOfAction(action, 'theirs', known)),
    ];
  }

  /** Public facts, so not logged. */
  private names(): Promise<PublicNames> {
    return this.directory.names();
  }
}

/** By day, what is for today among today's; on one day what has a moment, the nearest first, then what is urgent, then in an order that stays the same. */
function keyOf(clock: OpenClock, today: IsoDate): string {
  const { dueOn, dueAt = 'all day', urgent, reference } = clock;
  const day = isForToday(clock, today) ? today : dueOn;
  return `${day} ${dueAt} ${urgent ? 0 : 1} ${reference}`;
}
