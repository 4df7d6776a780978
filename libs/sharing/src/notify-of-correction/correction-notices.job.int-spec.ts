import { EventCatalogue, SYSTEM_ACTOR, type EventContext, type RecordedEvent } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { caseFileContext } from '#case-file';
import { londonInstant, SetClock, type DomainEvent } from '#kernel';
import { projectionSpec } from '#projections/testing';
import { CorrectionsProjection } from '../corrections/corrections.projection.js';
import { NoticesProjection } from '../corrections/notices.projection.js';
import { UntoldRecipients } from '../corrections/untold.query.js';
import { SharingDecisionsProjection } from '../decisions/sharing-decisions.projection.js';
import { sharingEventTypes, type SharingDecided } from '../domain/sharing.events.js';
import { aSharing, EXAMPLE_CASE_ID, EXAMPLE_PERSON_ID } from '../domain/sharing.examples.js';
import { sharingStream } from '../domain/sharing.stream.js';
import { sharingMigrations } from '../migrations/index.js';
import { Projection, type Rows } from '#projections';
import { CorrectionNotices } from './correction-notices.job.js';

/** All that the job reads, as one: a database of the specs holds one projection. */
class Everything extends Projection {
  private readonly parts = [new SharingDecisionsProjection(), new CorrectionsProjection(), new NoticesProjection()];
  readonly name = 'everything-v1';
  readonly tables = this.parts.flatMap(({ tables }) => [...tables]);
  readonly types = [...new Set(this.parts.flatMap(({ types }) => types))];
  project(event: RecordedEvent, rows: Rows): void {
    for (const part of this.parts) if (part.types.includes(event.type)) part.project(event as never, rows);
  }
}

const spec = projectionSpec(new Everything(), sharingMigrations);
const ENTRY = 'd15c0001-0000-4000-8000-000000000001';
const ORGS = ['04900011', '04900012', '04900013', '04900014'].map((start) => `${start}-0000-4000-8000-000000000001`);
const ids = { caseId: EXAMPLE_CASE_ID, personId: EXAMPLE_PERSON_ID };
const disclosure = {
  type: 'DisclosureRecorded',
  data: {
    ...{ ...ids, disclosureId: ENTRY, status: 'THIRD_PARTY', abuseTypes: ['NFS'], account: 'Said by somebody else.' },
    ...{ heardBy: 'NIGHT_WORKER', grade: 'KNOWN_DIRECTLY' },
  },
};
const corrected = (reason = 'WRONG_PERSON') => ({
  type: 'EntryCorrected',
  data: { ...ids, entryId: ENTRY, reason, mark: 'MISTAKE' },
});
const sharingId = (n: number) => `5a5a000${n}-0000-4000-8000-000000000001`;

let store: MemoryEventStore;
let clock: SetClock;
let commands = 0;

function begin(): void {
  clock = new SetClock(londonInstant('2025-06-19', '10:00'));
  store = new MemoryEventStore(
    new EventCatalogue().register(sharingEventTypes).register(caseFileContext.eventTypes),
    clock,
  );
}

/** Puts events on record on a day. */
async function on(day: string, stream: string, ...events: DomainEvent[]): Promise<void> {
  clock.moveTo(londonInstant(day, '10:00'));
  const commandId = `00000000-0000-4000-8000-${String(++commands).padStart(12, '0')}`;
  const actor = { memberId: ORGS[0] ?? '', role: 'safeguarding-lead', organisationId: ORGS[0] ?? '' };
  const context: EventContext = { actor, commandId, correlationId: commandId, occurredAt: clock.now() };
  await store.append(stream, 'any', events, context);
}

/** A decision that was released on a day to these organisations. */
async function shared(n: number, day: string, to: readonly string[], data: Partial<SharingDecided['data']> = {}) {
  const over = { sharingId: sharingId(n), recipientOrganisationIds: to };
  const items = data.items ?? (['DISCLOSURE_ACCOUNT'] as const);
  await on(
    day,
    sharingStream(sharingId(n)),
    aSharing.decided({ ...over, decidedOn: day, items, ...data }),
    aSharing.released({ ...over, items, releasedOn: day }),
  );
}

const log = async (): Promise<RecordedEvent[]> => [...(await store.readAll({ after: -1n, max: 200 })).events];
const told = async () =>
  (await log()).flatMap(({ type, data }) => (type === 'RecipientNotifiedOfCorrection' ? [data] : [])) as {
    sharingId: string;
    recipientOrganisationId: string;
  }[];
async function run(day: string, time = '12:00'): Promise<void> {
  clock.moveTo(londonInstant(day, time));
  await spec.given(...(await log()));
  await new CorrectionNotices(store, new UntoldRecipients(spec.database())).run(clock.now());
}

describe('When an entry that was shared turns out to be about somebody else', () => {
  beforeEach(async () => {
    begin();
    await on('2025-06-19', `Case-${EXAMPLE_CASE_ID}`, disclosure);
  });
  const caseStream = `Case-${EXAMPLE_CASE_ID}`;

  it('tells exactly those with whom it was shared: recipients notified = recipients shared with', async () => {
    const recipients = ORGS.slice(0, 3);
    await shared(3, '2025-07-10', recipients);
    await on('2025-07-14', caseStream, corrected());
    await run('2025-07-14');
    const notified = (await told()).map(({ recipientOrganisationId }) => recipientOrganisationId);
    expect(notified.toSorted()).toEqual(recipients.toSorted());
    expect((await log()).at(-1)?.meta).toMatchObject({ actor: SYSTEM_ACTOR, causationId: expect.any(String) });
  });

  it('tells through each decision that contained it, also where it only went into a risk summary', async () => {
    await shared(1, '2025-06-19', [ORGS[0] ?? '']);
    await shared(2, '2025-07-01', [ORGS[0] ?? '', ORGS[1] ?? ''], { items: ['RISK_SUMMARY'] });
    await on('2025-07-14', caseStream, corrected());
    await run('2025-07-14');
    expect(await told()).toHaveLength(3);
  });

  it('tells nobody who was never given it', async () => {
    await shared(1, '2025-06-01', [ORGS[0] ?? '']); // before it was recorded
    await shared(2, '2025-07-01', [ORGS[1] ?? ''], { items: ['NEEDS', 'IDENTITY'] });
    await shared(3, '2025-07-02', [ORGS[2] ?? ''], { caseId: 'ca5e0009-0000-4000-8000-000000000009' });
    await on('2025-07-03', sharingStream(sharingId(4)), aSharing.decided({ sharingId: sharingId(4) })); // not released
    await on('2025-07-14', caseStream, corrected());
    await shared(5, '2025-07-20', [ORGS[3] ?? '']); // after the correction
    await run('2025-07-21');
    expect(await told()).toEqual([]);
  });

  it('tells them too when the release was put on record only after the correction', async () => {
    await on('2025-07-14', caseStream, corrected());
    const over = { sharingId: sharingId(1), recipientOrganisationIds: [ORGS[0] ?? ''] };
    await on(
      '2025-07-15',
      sharingStream(sharingId(1)),
      aSharing.decided({ ...over, items: ['DISCLOSURE_ACCOUNT'], decidedOn: '2025-07-10' }),
      aSharing.released({ ...over, items: ['DISCLOSURE_ACCOUNT'], releasedOn: '2025-07-10' }),
    );
    await run('2025-07-15');
    expect(await told()).toHaveLength(1);
  });

  it('tells each once, however often it runs, before and after the tables have caught up', async () => {
    await shared(3, '2025-07-10', ORGS.slice(0, 3));
    await on('2025-07-14', caseStream, corrected());
    await spec.given(...(await log()));
    const job = new CorrectionNotices(store, new UntoldRecipients(spec.database()));
    await Promise.all([job.run(clock.now()), job.run(clock.now())]);
    await run('2025-07-14', '12:01');
    await run('2025-07-14', '12:02');
    expect(await told()).toHaveLength(3);
  });
});

describe('When a need or a merge turns out to be wrong', () => {
  beforeEach(begin);

  it('tells those who were given the need after it was recorded, whichever case of the person it was', async () => {
    const stream = `Person-${EXAMPLE_PERSON_ID}`;
    await shared(1, '2025-06-20', [ORGS[0] ?? ''], { items: ['NEEDS'] });
    await shared(2, '2025-06-25', [ORGS[1] ?? ''], { items: ['NEEDS'] });
    const data = { personId: EXAMPLE_PERSON_ID, need: 'DEBT', recordedOn: '2025-06-22', reason: 'FACT_WRONG' };
    await spec.given(...(await log()), {
      ...((await log())[0] as RecordedEvent),
      ...{ type: 'NeedCorrected', stream, data, recordedAt: londonInstant('2025-07-01', '10:00') },
      meta: { ...((await log())[0] as RecordedEvent).meta, eventId: 'c0440001-0000-4000-8000-000000000001' },
    });
    expect(await new UntoldRecipients(spec.database()).all()).toMatchObject([
      { sharingId: sharingId(2), kind: 'NEED', cause: 'FACT_WRONG', recipientOrganisationIds: [ORGS[1]] },
    ]);
  });

  it('tells those who were given the detail that was wrong, and nobody who was given others only', async () => {
    const stream = `Person-${EXAMPLE_PERSON_ID}`;
    await shared(1, '2025-06-20', [ORGS[0] ?? ''], { items: ['IDENTITY'] }); // before the wrong one was recorded
    await shared(2, '2025-06-25', [ORGS[1] ?? ''], { items: ['IDENTITY', 'RISK_SUMMARY'] });
    await shared(3, '2025-06-26', [ORGS[2] ?? ''], { items: ['NEEDS'] });
    await shared(4, '2025-06-27', [ORGS[3] ?? ''], { items: ['RISK_SUMMARY'] });
    const right = { personId: EXAMPLE_PERSON_ID, givenName: 'Jasper', familyName: 'Thistlewyck' };
    const correct = (day: string, corrected: readonly string[], reason: string) =>
      on(day, stream, {
        type: 'PersonDetailsCorrected',
        data: { ...right, interpreterNeeded: true, corrected, recordedOn: '2025-06-22', reason, source: 'PERSON' },
      });
    const notified = async () =>
      (await told()).map(({ recipientOrganisationId, ...notice }) => [recipientOrganisationId, notice]);
    await correct('2025-07-01', ['NAME', 'DATE_OF_BIRTH'], 'FACT_WRONG');
    await run('2025-07-01');
    expect(await notified()).toMatchObject([[ORGS[1], { kind: 'PERSON_DETAILS', cause: 'FACT_WRONG' }]]);
    await correct('2025-07-02', ['INTERPRETER'], 'INCOMPLETE');
    await run('2025-07-02');
    expect((await notified()).slice(1)).toMatchObject([[ORGS[2], { kind: 'PERSON_DETAILS', cause: 'INCOMPLETE' }]]);
    await correct('2025-07-03', ['NAME', 'LANGUAGE'], 'FACT_WRONG');
    await run('2025-07-03');
    expect((await notified()).slice(2).map(([organisation]) => organisation)).toEqual([ORGS[1], ORGS[2]]);
  });

  it('tells those to whom anything about either person was released while the merge held', async () => {
    const personId = EXAMPLE_PERSON_ID;
    await shared(1, '2025-06-20', [ORGS[0] ?? ''], { items: ['IDENTITY'] }); // before the merge
    await shared(2, '2025-06-25', [ORGS[1] ?? ''], { items: ['IDENTITY'] });
    await shared(3, '2025-06-26', [ORGS[2] ?? ''], { items: ['ENGAGEMENT'] });
    const of = { mergeId: ENTRY, keptPersonId: personId, mergedPersonId: '9e250a00-0000-4000-8000-00000000000b' };
    const reversed = (person: string) => ({
      type: 'MergeReversed',
      data: { personId: person, ...of, mergedOn: '2025-06-22', reversedOn: '2025-07-01' },
    });
    await on('2025-07-01', `Person-${personId}`, reversed(personId));
    await on('2025-07-01', `Person-${of.mergedPersonId}`, reversed(of.mergedPersonId));
    await shared(4, '2025-07-02', [ORGS[3] ?? ''], { items: ['IDENTITY'] }); // after it was undone
    await run('2025-07-03');
    const notified = (await told()).map(({ recipientOrganisationId }) => recipientOrganisationId);
    expect(notified.toSorted()).toEqual([ORGS[1], ORGS[2]]);
  });
});
