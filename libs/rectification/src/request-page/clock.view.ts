import type { IsoDate } from '#kernel';
import { workingDaysText } from '#web';

/** The clock of a request in words: by when, and how many working days are left. */
export function clockWords({ dueOn, isAnswered }: { dueOn: IsoDate; isAnswered: boolean }, today: IsoDate) {
  const tag = isAnswered ? { text: 'Answered', tone: 'success' } : { text: 'To be answered', tone: 'warning' };
  return { dueOn, tag, left: isAnswered ? '' : workingDaysText(dueOn, today) };
}
