import type { RecordedEvent } from '#event-store';
import { ERASED_DATE, ERASED_ID, ERASED_TEXT, referenceOf } from '#kernel';
import { actionTally, caseAsOf } from '../domain/as-of/case-as-of.js';
import { past } from '../domain/past.examples.js';
import { tombstonesIn } from '../domain/tombstones.js';
import { eventRecord } from '../event-record/event-record.js';
import { eventRecordView } from '../event-record/event-record.view.js';
import { asItWasView } from '../replay/as-it-was.view.js';
import { STORY_A_HISTORY, STORY_A_RECORDED } from './case-history.examples.js';
import { replayed } from './replayed.js';

const NOW = new Date('2026-01-05T09:00:00Z');
const ERASURE_ID = 'e7a50000-0000-4000-8000-000000000001';
const DECISION = referenceOf('D', ERASURE_ID);
const WORDS = `Erased by decision ${DECISION} on 5 December 2025`;
const PERSONAL = ['givenName', 'familyName', 'dateOfBirth', 'aliases', 'language', 'interpreterNeeded'] as const;
const LEFT: Readonly<Record<(typeof PERSONAL)[number], unknown>> = {
  ...{ givenName: ERASED_TEXT, familyName: ERASED_TEXT, language: ERASED_TEXT },
  ...{ dateOfBirth: ERASED_DATE, aliases: [], interpreterNeeded: false },
};

/** Story A after the person's own record was erased: what the log gives back then. */
function erasedHistory() {
  const [registered] = STORY_A_RECORDED;
  if (!registered) throw new Error('The story has events');
  const { personId } = registered.data as { personId: string };
  const [shredded] = past({
    ...{ type: 'SubjectKeyShredded', stream: `Erasure-${personId}`, recordedAt: '2025-12-05T09:00:00Z' },
    data: { erasureId: ERASURE_ID, personId, records: ['Person'], shreddedOn: '2025-12-05' },
  });
  if (!shredded) throw new Error('It is there');
  const said: RecordedEvent = { ...registered, ...shredded, position: 999n, meta: registered.meta };
  const events = STORY_A_RECORDED.map((event) => {
    if (event.type === 'PersonRegistered') return { ...event, data: { ...event.data, ...LEFT } };
    if (event.type === 'NeedRecorded')
      return { ...event, data: { ...event.data, need: ERASED_TEXT, since: ERASED_DATE } };
    return event;
  });
  const all = [...events, said];
  return { ...STORY_A_HISTORY, events: all, names: { ...STORY_A_HISTORY.names, tombstones: tombstonesIn(all) } };
}

const history = erasedHistory();
const now = replayed(history, {}, NOW);

describe('A history of which a part was erased', () => {
  it('says by which decision and when, wherever a value stood, and shows no marker', () => {
    const person = asItWasView(now, now.words).find(({ id }) => id === 'person');
    const rows = person?.records.flatMap((record) => record.rows) ?? [];
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: 'Name', value: WORDS }),
        expect.objectContaining({ key: 'Date of birth', value: WORDS }),
      ]),
    );
    expect(JSON.stringify(asItWasView(now, now.words))).not.toMatch(/\[erased\]|0001|00000000-0000|1 January 1\b/);
  });

  it('says so at every earlier moment, too: what is erased today cannot be read at any', () => {
    const before = replayed(history, { at: 1 }, NOW);
    expect(JSON.stringify(asItWasView(before, before.words))).toContain(WORDS);
  });

  it('tells of each event in a sentence, with what was erased from it', () => {
    const [registered] = history.events;
    const last = history.events.at(-1);
    if (!registered || !last) throw new Error('The story has events');
    expect(now.words.sentence(registered)).toBe(
      `Lantern Row registered the person referred. What was personal in it: erased by decision ${DECISION} on 5 December 2025`,
    );
    expect(now.words.sentence(last)).toBe(
      `Erased by decision ${DECISION}: who they are, what they need and where they stay`,
    );
    const sentences = history.events.map((event) => now.words.sentence(event)).join('\n');
    expect(sentences).not.toMatch(/\[erased\]|0001|newer than this release/);
  });

  it('names the decision in the fields of the event that were erased, and shows the others', () => {
    const record = eventRecord(history.events, 1);
    if (!record) throw new Error('It is there');
    const { data } = eventRecordView(history.caseId, record, history.names);
    const textOf = (field: string) => data.find((row) => row.field === field);
    for (const field of PERSONAL)
      if (field in record.event.data) expect(textOf(field)).toMatchObject({ field, text: WORDS });
    expect(textOf('personId')).not.toMatchObject({ text: WORDS });
  });

  it('does not call empty what nobody erased', () => {
    const [registered] = STORY_A_RECORDED;
    if (!registered) throw new Error('The story has events');
    const untouched = replayed(STORY_A_HISTORY, {}, NOW).words;
    const empty = { ...registered, data: { ...registered.data, aliases: [] } };
    expect(untouched.erasedField(empty, 'aliases')).toBeUndefined();
    expect(now.words.value({ text: '' }, 'PERSON')).toBe('');
  });

  it('never reads an id of zeros as a record', () => {
    expect(now.words.value({ organisations: [ERASED_ID] }, 'ACCOMMODATION')).toBe(WORDS);
    expect(now.words.value({ reference: ERASED_ID, prefix: 'P' }, 'PERSON')).toBe(WORDS);
  });

  it('counts what it counted before', () => {
    const before = replayed(STORY_A_HISTORY, {}, NOW);
    expect(now.tally).toEqual(before.tally);
    expect(actionTally(caseAsOf(history.events), '2026-01-05')).toEqual(before.tally);
    expect(now.view.who.needs).toHaveLength(before.view.who.needs.length);
    expect(now.view.referrals).toHaveLength(before.view.referrals.length);
  });
});
