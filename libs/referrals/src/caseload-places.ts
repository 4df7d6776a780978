import { Database } from '#database';
import { commit, EventStore, load, RevisionConflict, type Appended } from '#event-store';
import type { EventContext, StreamAppend } from '#event-store';
import { Injectable } from '@nestjs/common';
import { caseloadDecider } from './domain/caseload/caseload.decider.js';
import { caseloadStream } from './domain/caseload/caseload.stream.js';
import { referralDecider } from './domain/referral.decider.js';
import { referralStream } from './domain/referral.stream.js';
import { caseloadsOf, IN_A_CASELOAD, shownAsGivenTo } from './referral-register/caseload.query.js';

/** How often a giving is decided anew because somebody else gave the same worker something meanwhile; one of them always gets on. */
const MOST_TRIES = 20;

/** Referrals that are to be given to one worker. */
export interface Giving {
  readonly workerId: string;
  readonly referralIds: readonly string[];
  readonly context: EventContext;
  /** What is written where the worker has `caseload` referrals without these; throws where that is too many. */
  readonly decide: (caseload: number) => Promise<readonly StreamAppend[]>;
}

/** Gives work to workers one thing after another, whoever gives it and wherever: no two take the same place under the cap. */
@Injectable()
export class CaseloadPlaces {
  constructor(
    private readonly store: EventStore,
    private readonly database: Database,
  ) {}

  /** Writes what is decided, and the places, in one append. Throws what `decide` throws. */
  async give(giving: Giving): Promise<Appended> {
    for (let tries = 1; ; tries++) {
      try {
        return await commit(this.store, giving.context, () => this.taken(giving));
      } catch (refusal) {
        const isOvertaken = refusal instanceof RevisionConflict && refusal.stream === caseloadStream(giving.workerId);
        if (!isOvertaken || tries === MOST_TRIES) throw refusal;
      }
    }
  }

  /** The stream is read before anything is counted: whoever takes a place after that is in the way of this append. */
  private async taken({ workerId, referralIds, decide }: Giving): Promise<readonly StreamAppend[]> {
    const stream = caseloadStream(workerId);
    const { state: given, revision } = await load(this.store, caseloadDecider, stream);
    const moves = await decide(await this.caseloadOf(workerId, [...given]));
    if (moves.length === 0) return [];
    const events = caseloadDecider.decide({ type: 'TakePlaces', workerId, referralIds }, given);
    return [...moves, { stream, expected: revision < 0n ? 'noStream' : revision, events }];
  }

  /** The register may be behind: of what was given and it does not show with the worker, the log is asked. */
  private async caseloadOf(workerId: string, given: readonly string[]): Promise<number> {
    const [counted, shown] = await Promise.all([
      caseloadsOf(this.database, [workerId]),
      shownAsGivenTo(this.database, workerId, given),
    ]);
    const doubtful = given.filter((referralId) => !shown.has(referralId));
    const theirs = await Promise.all(doubtful.map((referralId) => this.isWith(workerId, referralId)));
    return (counted.get(workerId) ?? 0) + theirs.filter(Boolean).length;
  }

  private async isWith(workerId: string, referralId: string): Promise<boolean> {
    const { state } = await load(this.store, referralDecider, referralStream(referralId));
    return state.status !== 'NONE' && state.work.workerId === workerId && IN_A_CASELOAD.includes(state.status);
  }
}
