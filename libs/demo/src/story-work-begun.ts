import { addDays, addWorkingDays, daysBetween, workingDayFrom, type IsoDate } from '#kernel';
import type { Script } from './script.js';
import { workingDaysAgo } from './story-this-week.js';
import { isAllocated, isSuitable, isTried, isWorkedWith, type ToldSession } from './tell-work.js';

/** What came of the sessions that were held, from the first. */
const HELD = ['ATTENDED', 'ATTENDED', 'EXCUSED', 'ATTENDED', 'ATTENDED_PART'] as const;

/**
 * The work with somebody of the last quarter, whom the service took on at the referral `step` on the day `decided`. It
 * has gone on since, at an even pace up to last week, and the next session is ahead: nothing in it is late.
 */
export function tellWorkBegun(story: Script, step: string, decided: IsoDate, today: IsoDate): void {
  const work = { step, worker: 'rowan', manager: 'imogen' } as const;
  const after = (days: number): IsoDate => addWorkingDays(decided, days);
  isAllocated(story, work, after(1));
  isTried(story, work, after(2), { way: 'THROUGH_KEYWORKER', result: 'REACHED' });
  const summary = 'He can say what he did and why it has to stop. Short sessions, one thing at a time, suit him.';
  isSuitable(story, work, { begunOn: after(5), doneOn: after(12), summary });
  const plan = {
    aims: 'To stop checking on a former partner, and to know what to do instead when the wish comes.',
    sessionsPlanned: 12,
    adjustments: ['COME_TO_PERSON', 'NEURODIVERSITY'],
    ...{ agreedOn: after(14), startedOn: after(15), reviewOn: addWorkingDays(today, 20) },
  } as const;
  const held = sessionsBetween(plan.startedOn, workingDaysAgo(today, 4));
  isWorkedWith(story, work, plan, { form: 'ONE_TO_ONE', held, ahead: addWorkingDays(today, 3) });
}

/** As many sessions as were held, evenly from `started` on, and the last one on the working day `last`. */
export function sessionsBetween(started: IsoDate, last: IsoDate): readonly ToldSession[] {
  const apart = daysBetween(started, last) / HELD.length;
  return HELD.map((attendance, index) => [
    workingDayFrom(addDays(started, Math.round(apart * (index + 1)))),
    attendance,
  ]);
}
