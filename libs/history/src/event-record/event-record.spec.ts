import { rendered, wordsOf } from '#web/testing';
import { STORY_A_HISTORY, STORY_A_RECORDED } from '../case-history/case-history.examples.js';
import { wordsFor } from '../case-history/words.js';
import { CASE_ID } from '../domain/story-a.examples.js';
import { eventRecord } from './event-record.js';
import { eventRecordView } from './event-record.view.js';
import { eventResource } from './event-resource.view.js';

const numberOf = (type: string) => STORY_A_RECORDED.findIndex((event) => event.type === type) + 1;
const DISCLOSED = numberOf('DisclosureRecorded');

function found(wanted: string | number) {
  const record = eventRecord(STORY_A_RECORDED, wanted);
  if (!record) throw new Error('The story has this event');
  return record;
}

const page = (wanted: string | number) =>
  rendered('history/src/event-record/event-record.njk', eventRecordView(CASE_ID, found(wanted), STORY_A_HISTORY.names));

describe('One event of a case', () => {
  it('is found by its number or by its id', () => {
    const { event } = found(DISCLOSED);
    expect(event.type).toBe('DisclosureRecorded');
    expect(found(event.meta.eventId.toUpperCase()).number).toBe(DISCLOSED);
  });

  it('is not found when the case has no such event', () => {
    expect(eventRecord(STORY_A_RECORDED, 0)).toBeUndefined();
    expect(eventRecord(STORY_A_RECORDED, 9_999)).toBeUndefined();
    expect(eventRecord(STORY_A_RECORDED, 'e0000000-0000-4000-8000-999999999999')).toBeUndefined();
  });

  it('shows what was recorded, and who may learn each field', () => {
    const words = wordsOf(page(DISCLOSED));
    expect(words).toContain('A disclosure was recorded: witnessed by staff');
    expect(words).toContain('account Shouted threats down the telephone. Special category or offence data');
    expect(words).toContain('heardBy KEYWORKER Open');
  });

  it('shows both clocks and the whole envelope', () => {
    const words = wordsOf(page(DISCLOSED));
    expect(words).toContain('Happened 13 March 2025 at 3:05pm');
    expect(words).toContain('Recorded 13 March 2025 at 4:20pm');
    for (const part of ['Revision 1', 'Position 107', 'DisclosureRecorded, version 1', '0'.repeat(63)])
      expect(words).toContain(part);
  });

  it('leads to the events beside it and to its place in the history', () => {
    const html = page(DISCLOSED);
    expect(html).toContain(`href="/cases/${CASE_ID}/history/events/${STORY_A_RECORDED[DISCLOSED - 2]?.meta.eventId}"`);
    expect(html).toContain(`href="/cases/${CASE_ID}/history/events/${STORY_A_RECORDED[DISCLOSED]?.meta.eventId}"`);
    expect(html).toContain(`href="/cases/${CASE_ID}/history?at=${DISCLOSED}"`);
    expect(wordsOf(page(1))).toContain('First event');
    expect(wordsOf(page(STORY_A_RECORDED.length))).toContain('Last event');
  });

  it('escapes what somebody typed', () => {
    const record = found(DISCLOSED);
    const event = { ...record.event, data: { ...record.event.data, account: '<img src=x onerror=alert(1)>' } };
    const view = eventRecordView(CASE_ID, { ...record, event }, STORY_A_HISTORY.names);
    expect(rendered('history/src/event-record/event-record.njk', view)).not.toContain('<img src=x');
  });

  it('is the same for programs, with data and envelope apart', () => {
    const { event, number, view } = found(DISCLOSED);
    expect(eventResource(CASE_ID, number, event, wordsFor(STORY_A_HISTORY.names, view))).toMatchObject({
      ...{ number: DISCLOSED, type: 'DisclosureRecorded', daysLate: 0, revision: 1n, schemaVersion: 1 },
      data: { status: 'WITNESSED' },
      recordedBy: { role: 'safeguarding-lead' },
      envelope: { eventId: event.meta.eventId },
      href: `/api/v1/cases/${CASE_ID}/history/events/${event.meta.eventId}`,
    });
  });
});
