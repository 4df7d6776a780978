import { daysBetween, type IsoDate } from '#kernel';
import type { RequestStatus } from '../domain/subject-access.state.js';

const TAGS: Readonly<Record<RequestStatus, readonly [text: string, tone: string]>> = {
  open: ['Being worked on', 'progress'],
  approved: ['To be released', 'warning'],
  released: ['Released', 'success'],
  refused: ['Refused', 'neutral'],
};

/** The clock of a request in words: by when, how many days are left, and whether it stands still. */
export function clockWords(
  { status, dueOn, askedOn }: { status: RequestStatus; dueOn: IsoDate; askedOn?: IsoDate | undefined },
  today: IsoDate,
) {
  const isWaiting = status === 'open' && askedOn !== undefined;
  const [text, tone] = isWaiting ? (['Waiting for the person', 'neutral'] as const) : TAGS[status];
  const isRunning = ['open', 'approved'].includes(status) && !isWaiting;
  return { dueOn, tag: { text, tone }, left: isRunning ? leftText(daysBetween(today, dueOn)) : '', isWaiting };
}

function leftText(days: number): string {
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  if (days < 0) return `${count} overdue`;
  return days === 0 ? 'due today' : `${count} left`;
}
