import { londonInstant, workingDayBefore, type IsoDate } from '#kernel';
import type { Messages, OutboxMessage } from '#outbox';
import type { Notice } from '../domain/code-lists/notices.js';
import type { NoticeClock, RecordKind, Side } from '../records/record-rows.js';

/** When people are reminded of what is due: on the working day before, as they begin. */
const REMIND_AT = '09:00';

/** The same of what is due at a moment: an hour before, which is half of what an urgent referral has. */
const REMIND_BEFORE_MS = 3_600_000;

/** Says of a message that it is about hours: it waits for nobody's message of the day. */
export const WITHIN_HOURS = { within: 'hours' } as const;

/** Whether it is about hours; of days where nothing is said. */
type Haste = Partial<typeof WITHIN_HOURS>;

/** Whether a message is about hours. */
export const isWithinHours = ({ within }: OutboxMessage['about']): boolean => within === WITHIN_HOURS.within;

/** Whom a message is for when it is for those who answer for a side, in the place of a member's id. */
export const LEADS = 'leads';

/** What a message to many says: ids and codes. Whom it is for is found out when it is due. */
export const TO_MANY = 'notice';

/** A record, and who of the two sides is told of it. */
export interface Told {
  readonly record: RecordKind;
  readonly id: string;
  readonly side: Side;
}

/** Has a side of a record told of something now. */
export function tell(messages: Messages, notice: Notice, { record, id, side }: Told, haste: Haste = {}): void {
  messages.send(TO_MANY, { notice, record, id, side, ...haste });
}

/** Has those told who answer for a side: its leads, whoever does the work. */
export function tellLeads(messages: Messages, notice: Notice, { record, id, side }: Told, haste: Haste = {}): void {
  messages.send(TO_MANY, { notice, record, id, side, to: LEADS, ...haste });
}

/** Has one member told, of whichever side they are: somebody named them. */
export function tellMember(messages: Messages, notice: Notice, { record, id, side }: Told, memberId: string): void {
  messages.send(TO_MANY, { notice, record, id, side, to: memberId });
}

/**
 * Has a side reminded of a day, on the working day before at nine, or of a moment (`dueAt`, an ISO instant) an hour before it;
 * nothing where that has passed by `from`, because the message about what happened tells of the day as well. The clock and its day go with it: should they have changed by
 * then, nobody is reminded.
 */
export function remindOf(
  messages: Messages,
  notice: Notice,
  { record, id, side }: Told,
  due: {
    readonly clock: NoticeClock;
    readonly dueOn: IsoDate;
    readonly dueAt?: string | undefined;
    readonly from: Date;
  },
): void {
  const { clock, dueOn, dueAt } = due;
  const at = dueAt ? new Date(Date.parse(dueAt) - REMIND_BEFORE_MS) : londonInstant(workingDayBefore(dueOn), REMIND_AT);
  if (at <= due.from) return;
  messages.send(TO_MANY, { notice, record, id, side, clock, dueOn, ...(dueAt && WITHIN_HOURS) }, at);
}
