import { someSignedIn } from '#access/testing';
import { EventCatalogue } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { SetClock } from '#kernel';
import type { Addressee, Departure, Way } from '#outbox';
import fc from 'fast-check';
import { CONTACT_CHANNELS, WEEKDAYS, type ContactChannel } from '../domain/code-lists/index.js';
import { survivorFileEventTypes } from '../domain/survivor-file.event-types.js';
import { aSurvivorFile as a, EXAMPLE_FILE_ID } from '../domain/survivor-file.examples.js';
import { survivorFileStream } from '../domain/survivor-file.stream.js';
import { HeldForAdvocates } from './held-messages.js';
import { SafeContactGate } from './safe-contact-gate.js';

const WAYS: readonly Way[] = ['email', 'text-message', 'letter', 'call', 'mailbox'];
const CHANNELS: Readonly<Partial<Record<Way, ContactChannel>>> = {
  ...{ email: 'EMAIL', 'text-message': 'TEXT_MESSAGE', letter: 'LETTER', call: 'PHONE_CALL' },
};
const SUBJECTS = new Set(['Sightline: a decision is due']);
const PUBLIC = 'https://sightline.example';
const WORKERS = ['Maris Underhollow', 'Tamsin Quillory'];
const NAMES = ['Maren Fable', ...WORKERS];

/** What somebody said of a way, in any combination. */
const said = fc.record({
  channel: fc.constantFrom(...CONTACT_CHANNELS.codes.map(({ code }) => code)),
  value: fc.constantFrom('07700 900123', 'maren.f@example.org', '7 Quayfable Terrace'),
  isSafe: fc.boolean(),
  isMailAllowed: fc.boolean(),
  isVoicemailAllowed: fc.boolean(),
  isAgencyNameAllowed: fc.boolean(),
  daysAgo: fc.integer({ min: 0, max: 40 }),
});
const words = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom(...NAMES, 'underhollow', 'QUILLORY', 'Ring 020 7946 0000', `${PUBLIC}/referrals/${EXAMPLE_FILE_ID}`),
);
const addressee: fc.Arbitrary<Addressee> = fc.oneof(
  fc.constant({ kind: 'survivor', survivorFileId: EXAMPLE_FILE_ID } as const),
  fc.record({ kind: fc.constant('person-referred' as const), address: fc.string({ maxLength: 20 }) }),
  fc.record({ kind: fc.constant('agency' as const), address: fc.string({ maxLength: 20 }) }),
);
const departure: fc.Arbitrary<Departure> = fc.record({
  to: addressee,
  way: fc.constantFrom(...WAYS),
  subject: fc.oneof(fc.constantFrom(...SUBJECTS), words),
  text: fc.tuple(words, words).map(([one, other]) => (other === '' ? one : `${one} ${other}`)),
  about: fc.constant({}),
});
const NOW = new Date('2025-03-18T10:30:00.000Z');

async function gateAfter(contacts: readonly (typeof said extends fc.Arbitrary<infer T> ? T : never)[]) {
  const store = new MemoryEventStore(new EventCatalogue().register(survivorFileEventTypes), new SetClock(NOW));
  const set = contacts.map(({ daysAgo, ...rest }, n) => {
    const confirmed = new Date(NOW.getTime() - daysAgo * 86_400_000);
    return a.SafeContactSet({
      ...rest,
      contactId: `c0417ac1-0000-4000-8000-00000000000${n}`,
      confirmedAt: confirmed.toISOString(),
      expiresAt: new Date(confirmed.getTime() + 28 * 86_400_000).toISOString(),
      ...{ days: WEEKDAYS.codes.map(({ code }) => code), from: '00:00', until: '23:59' },
    });
  });
  const context = { ...someSignedIn().context('5e7fb000-0000-4000-8000-000000000001'), occurredAt: new Date(0) };
  const opened = [a.SurvivorFileOpened(), a.SurvivorNameRecorded(), a.AdvocateAssigned()];
  await store.append(survivorFileStream(EXAMPLE_FILE_ID), 'noStream', [...opened, ...set], context);
  return new SafeContactGate({
    store,
    tokens: () => Promise.resolve([{ kind: 'name', value: 'Maren Fable' }]),
    workerNames: () => Promise.resolve(WORKERS),
    organisationName: () => Promise.resolve('Wexcombe IDVA'),
    held: new HeldForAdvocates(store, () => {}),
    subjects: SUBJECTS,
    publicAddress: PUBLIC,
  });
}

describe('Whatever is put before the gate', () => {
  it('reaches a survivor only by a way of that kind that is safe now and was said so within 28 days, in the gate’s words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(said, { maxLength: 4 }), departure, async (contacts, leaving) => {
        fc.pre(leaving.to.kind === 'survivor');
        const verdict = await (await gateAfter(contacts)).judge(leaving, NOW);
        if (!verdict.passes) return;
        const ofKind = contacts.filter(({ channel }) => channel === CHANNELS[leaving.way]);
        const way = ofKind.find(({ value, isSafe, daysAgo }) => isSafe && daysAgo < 28 && value === verdict.address);
        expect(way).toBeDefined();
        expect(ofKind.some(({ value, isSafe }) => !isSafe && value === verdict.address)).toBe(false);
        expect(leaving.way).not.toBe('mailbox');
        expect(verdict.text).toMatch(/^Hello, please get in touch when it is a good time for you\./);
        expect(verdict.subject).toBe('A message for you');
      }),
      { numRuns: 300 },
    );
  });

  it('reaches the person referred with no name of a survivor or of who works for one, in text and subject', async () => {
    await fc.assert(
      fc.asyncProperty(departure, async (leaving) => {
        fc.pre(leaving.to.kind === 'person-referred');
        const verdict = await (await gateAfter([])).judge(leaving, NOW);
        if (!verdict.passes) return;
        const out = `${verdict.subject} ${verdict.text}`.toLowerCase();
        for (const name of NAMES.flatMap((each) => each.toLowerCase().split(' ')))
          expect(out.split(/[^a-z]+/)).not.toContain(name);
      }),
      { numRuns: 300 },
    );
  });

  it('reaches an agency as a fixed subject and one link to a record here, and as nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(departure, async (leaving) => {
        fc.pre(leaving.to.kind === 'agency');
        const verdict = await (await gateAfter([])).judge(leaving, NOW);
        if (!verdict.passes) return;
        expect(SUBJECTS.has(verdict.subject)).toBe(true);
        expect(verdict.text).toMatch(/^https:\/\/sightline\.example\/[a-z-]+\/[0-9a-f-]{36}$/);
      }),
      { numRuns: 300 },
    );
  });
});
