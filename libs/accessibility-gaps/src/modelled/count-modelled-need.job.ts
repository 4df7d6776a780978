import type { Database } from '#database';
import type { EventStore } from '#event-store';
import type { Job } from '#jobs';
import { addDays, londonDate, londonInstant, type IsoDate } from '#kernel';
import { countDay } from './modelled-day.writer.js';
import { daysToCount, dropPassingDays } from './modelled-days.js';

/** Once so many people were looked at, the other jobs have their turn; what is left waits for the next minute. */
const PEOPLE_IN_A_RUN = 20_000;

/** The read models that a count takes its facts from. */
const FACTS = ['accessibility-gaps-dated-facts-v1', 'accessibility-gaps-merges-v1'];

/** Counts yesterday's modelled unmet need, and that of the end of every quarter that was not counted yet, the newest first. */
export class CountModelledNeed implements Job {
  readonly name = 'modelled-unmet-need';

  constructor(
    private readonly database: Database,
    private readonly store: EventStore,
  ) {}

  async run(now: Date): Promise<void> {
    let people = 0;
    for (const asOf of await daysToCount(this.database, londonDate(now))) {
      if (people >= PEOPLE_IN_A_RUN) return;
      const upTo = await this.store.positionAt(lastInstantOf(asOf));
      if (!(await this.isKnownUpTo(upTo))) return; // the read models are behind: the next run looks again
      people += await countDay(this.database, { asOf, upTo });
    }
    await dropPassingDays(this.database);
  }

  private async isKnownUpTo(position: bigint): Promise<boolean> {
    const [behind] = await this.database.query<{ at: string | null }>(
      `SELECT min(coalesce(c.position, -1))::text AS at
         FROM unnest($1::text[]) AS n(name) LEFT JOIN projections.checkpoint c ON c.name = n.name`,
      [FACTS],
    );
    return BigInt(behind?.at ?? -1) >= position;
  }
}

/** What is recorded by then was known on that day. */
const lastInstantOf = (day: IsoDate): Date => new Date(londonInstant(addDays(day, 1)).getTime() - 1);
