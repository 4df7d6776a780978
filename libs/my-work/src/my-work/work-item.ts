import type { IsoDate } from '#kernel';

/** Something of which a clock runs, and whose turn it is. */
export interface WorkItem {
  readonly kind: 'referral' | 'action';
  readonly id: string;
  readonly reference: string;
  readonly href: string;
  /** What it is about, in a few words. */
  readonly what: string;
  readonly dueOn: IsoDate;
  /** The organisation that has to do something, when that is another one. */
  readonly waitsFor?: string;
  /** The one thing to do next, or to wait for. */
  readonly nextStep: string;
}

/** Which part of the list is shown: everything that is the reader's turn, or one of the three counts. */
export type Show = 'mine' | 'today' | 'overdue' | 'waiting';

/** Whether an item belongs into a part of the list. Nothing overdue is due today, and nothing of others is either. */
export function belongs({ dueOn, waitsFor }: WorkItem, show: Show, today: IsoDate): boolean {
  const isMine = waitsFor === undefined;
  switch (show) {
    case 'mine':
      return isMine;
    case 'today':
      return isMine && dueOn === today;
    case 'overdue':
      return isMine && dueOn < today;
    case 'waiting':
      return !isMine;
  }
}

/** The earliest due first; the reference decides between equals, so that the list does not jump. */
export const earliestFirst = (one: WorkItem, other: WorkItem): number =>
  one.dueOn === other.dueOn ? compare(one.reference, other.reference) : compare(one.dueOn, other.dueOn);

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
