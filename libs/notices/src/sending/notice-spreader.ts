import type { Member } from '#access';
import type { Clock } from '#kernel';
import { Spreader, type OutboxMessage, type Part } from '#outbox';
import type { Notice } from '../domain/code-lists/notices.js';
import type { PreferencesReader } from '../preferences/preferences.reader.js';
import type { NoticeRecord, NoticeRecords } from '../records/notice-record.query.js';
import type { NoticeClock, RecordKind, Side } from '../records/record-rows.js';
import { LEFT_BEHIND } from '../reminders/member-notices.reactor.js';
import { isWithinHours, LEADS, TO_MANY } from '../reminders/remind.js';
import type { Reassignments } from '../reassignments/reassignments.query.js';
import type { Audience } from './audience.query.js';
import { dailyAt, dailyDay, digestIdOf } from './daily.js';
import type { People } from './people.query.js';
import type { ToldNotices } from './told.query.js';

/** A message to one member, about one notice or about those of a day. */
export const TO_ONE = 'notice-for-member';
export const DAILY = 'daily-notices';

interface Sources {
  readonly records: NoticeRecords;
  readonly audience: Audience;
  readonly people: People;
  readonly preferences: PreferencesReader;
  readonly told: ToldNotices;
  readonly reassignments: Reassignments;
  readonly clock: Clock;
}

/** Whoever has to act within hours is not told in the message of the next day, whatever pace they chose. */
const AT_ONCE: readonly Notice[] = ['RISK_CHANGED'];

/** Of which record, and of which side of it, members are told. */
interface Towards {
  readonly kind: RecordKind;
  readonly found: NoticeRecord;
  readonly side: Side;
}

/** What of a notice goes to each who is told. */
interface Subject {
  readonly notice: Notice;
  readonly record: string;
  readonly recordId: string;
  readonly caseId?: string;
}

/** Whether it waits for the message of their day where somebody chose that. */
type Pace = { readonly atOnce: boolean };

/**
 * Finds out, when a notice is due, who is told of it and how they want to be: a message each, or a line in the message of
 * their day. Whoever does not want it, and whoever may not know of the case, is not told.
 */
export class NoticeSpreader extends Spreader {
  constructor(private readonly sources: Sources) {
    super();
  }

  async spread(message: OutboxMessage): Promise<readonly Part[] | undefined> {
    if (message.kind === LEFT_BEHIND) return this.leftBehind(message);
    return message.kind === TO_MANY ? this.notice(message) : undefined;
  }

  private async notice(message: OutboxMessage): Promise<readonly Part[]> {
    const { notice, record, id, side, clock, dueOn, to } = message.about;
    const [kind, recordId = ''] = [record as RecordKind, id];
    if (clock !== undefined && !(await this.sources.records.isDue(kind, recordId, clock as NoticeClock, dueOn ?? '')))
      return [];
    const found = await this.sources.records.find(kind, recordId);
    if (!found) return [];
    const members = await this.membersFor(to, { kind, found, side: side as Side });
    const subject = { notice: notice as Notice, record: kind, recordId, caseId: found.caseId };
    // A clock that several events set to the same day is one to be reminded of, and nobody is told of one event twice.
    const cause = clock === undefined ? [message.eventId, notice] : ['due', kind, recordId, clock, dueOn];
    const atOnce = AT_ONCE.includes(subject.notice) || isWithinHours(message.about);
    return this.tell(cause.join('/'), members, subject, { atOnce });
  }

  private membersFor(to: string | undefined, { kind, found, side }: Towards): Promise<readonly Member[]> {
    const { audience, clock } = this.sources;
    const now = clock.now();
    if (to === undefined) return audience.of(kind, found, side, now);
    return to === LEADS ? audience.leadsOf(found, side, now) : audience.named(to, found, now);
  }

  /** Somebody may not come in any more, or does something else: whoever manages it is told wherever work is left with them. */
  private async leftBehind({ key, about }: OutboxMessage): Promise<readonly Part[]> {
    const { memberId = '' } = about;
    const concerned = await this.sources.reassignments.concernedBy(memberId);
    const own = await this.sources.people.organisationOf(memberId);
    const parts = concerned.map((organisationId) => this.leftIn(organisationId, { memberId, own, key }));
    return (await Promise.all(parts)).flat();
  }

  private async leftIn(
    organisationId: string,
    { memberId, own, key }: { readonly memberId: string; readonly own: string | undefined; readonly key: string },
  ): Promise<readonly Part[]> {
    const { inboxes, works } = await this.sources.reassignments.of(organisationId);
    const isUnattended = organisationId === own && inboxes.length > 0;
    if (!isUnattended && !works.some((work) => work.memberId === memberId)) return [];
    const managers = await this.sources.audience.managersOf(organisationId);
    const subject = { notice: 'REASSIGNMENT_NEEDED', record: 'reassignments', recordId: organisationId } as const;
    return this.tell(key, managers, subject, { atOnce: false });
  }

  private async tell(
    cause: string,
    members: readonly Member[],
    subject: Subject,
    when: Pace,
  ): Promise<readonly Part[]> {
    const parts = await Promise.all(members.map((member) => this.tellOne(cause, member, subject, when)));
    return parts.filter((part) => part !== undefined);
  }

  private async tellOne(
    cause: string,
    { memberId }: Member,
    subject: Subject,
    { atOnce }: Pace,
  ): Promise<Part | undefined> {
    const { way, pace, unwanted } = await this.sources.preferences.of(memberId);
    if (unwanted.includes(subject.notice)) return undefined;
    const now = this.sources.clock.now();
    const key = `${cause}/${memberId}`;
    const digest = pace === 'DAILY' && !atOnce ? { digestId: digestIdOf(memberId, dailyDay(now)) } : {};
    // What was listed first holds, so that a message that is spread again is not in another day's.
    const { at, digestId } = await this.sources.told.add({ memberId, key, ...subject, at: now, ...digest });
    if (way === 'NONE') return undefined;
    const day = dailyDay(at);
    if (digestId !== null)
      return { key: `${DAILY}/${memberId}/${day}`, kind: DAILY, about: { memberId, digestId }, dueAt: dailyAt(day) };
    const { caseId, ...shown } = subject;
    return { key, kind: TO_ONE, about: { memberId, ...shown, ...(caseId !== undefined && { caseId }) }, dueAt: at };
  }
}
