import type { Database } from '#database';
import { bankHolidayCheck, londonDate, type Clock } from '#kernel';
import { Reassignments } from '#notices';
import { PostgresOutbox } from '#outbox';
import type { StorageCheck } from '#storage';

/** A message that is due for so long has somebody to look: the other side is away, or nobody sends. */
const LATE_SECONDS = 15 * 60;

/** What there is to watch beside the storage: the calendar of clocks, what leaves, and inboxes that nobody may open. */
export const installationChecks = (database: Database, clock: Clock) => async (): Promise<readonly StorageCheck[]> => {
  const now = clock.now();
  return [
    bankHolidayCheck(londonDate(now)),
    await outboxCheck(new PostgresOutbox(database), now),
    await inboxCheck(new Reassignments(database)),
  ];
};

async function outboxCheck(outbox: PostgresOutbox, now: Date): Promise<StorageCheck> {
  const { waiting, lateSeconds, setAside } = await outbox.status(now);
  const name = 'outbox';
  if (setAside.length > 0) {
    const classes = [...new Set(setAside.map(({ delivery }) => delivery.error ?? 'unknown'))].join(', ');
    const says = `${setAside.length} messages could not be sent in half a day (${classes}). Look at the carrier, then: npm run messages -- send-again.`;
    return { name, colour: 'amber', says };
  }
  if (lateSeconds > LATE_SECONDS)
    return {
      ...{ name, colour: 'amber' },
      says: `${waiting} messages wait, one for ${Math.round(lateSeconds / 60)} minutes. Look at the carrier and at the job outbox-sender in the log.`,
    };
  return { name, colour: 'green', says: `${waiting} messages wait to be sent.` };
}

async function inboxCheck(reassignments: Reassignments): Promise<StorageCheck> {
  const inboxes = await reassignments.inboxes();
  const name = 'inboxes';
  if (inboxes.length === 0) return { name, colour: 'green', says: 'Somebody may open every inbox.' };
  const ids = inboxes
    .slice(0, 5)
    .map(({ serviceId }) => serviceId)
    .join(', ');
  const says = `${inboxes.length} services take referrals that nobody of theirs may open: ${ids}. Give somebody the role, or pause them.`;
  return { name, colour: 'amber', says };
}
