import { EventCatalogue } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { someSignedIn } from '#access/testing';
import { SetClock } from '#kernel';
import type { Departure, Way } from '#outbox';
import { survivorFileEventTypes } from '../domain/survivor-file.event-types.js';
import type { SurvivorFileEvent } from '../domain/survivor-file.events.js';
import { aSurvivorFile as a, EXAMPLE_FILE_ID } from '../domain/survivor-file.examples.js';
import { survivorFileStream } from '../domain/survivor-file.stream.js';
import { HeldForAdvocates } from './held-messages.js';
import { SafeContactGate } from './safe-contact-gate.js';

const TUESDAY_MORNING = new Date('2025-03-18T10:30:00.000Z');
const OTHER_CONTACT_ID = 'c0417ac1-0000-4000-8000-000000000002';
const NEVER = { isVoicemailAllowed: false, isMailAllowed: false, isAgencyNameAllowed: false };
const text = (data: Parameters<typeof a.SafeContactSet>[0] = {}) =>
  a.SafeContactSet({ channel: 'TEXT_MESSAGE', ...NEVER, ...data });

async function gateAfter(...events: SurvivorFileEvent[]) {
  const store = new MemoryEventStore(
    new EventCatalogue().register(survivorFileEventTypes),
    new SetClock(new Date('2027-01-01')),
  );
  const opened = [a.SurvivorFileOpened(), a.SurvivorNameRecorded(), a.AdvocateAssigned()];
  const context = someSignedIn().context('5e7fb000-0000-4000-8000-000000000001');
  await store.append(survivorFileStream(EXAMPLE_FILE_ID), 'noStream', [...opened, ...events], context);
  const reported: string[] = [];
  const gate = new SafeContactGate({
    store,
    tokens: () => Promise.resolve([{ kind: 'name', value: 'Maren Fable' }]),
    workerNames: () => Promise.resolve(['Maris Underhollow']),
    organisationName: () => Promise.resolve('Wexcombe IDVA'),
    held: new HeldForAdvocates(store, (line) => reported.push(line)),
    subjects: new Set(['Sightline: a decision is due']),
    publicAddress: 'https://sightline.example',
  });
  return { gate, store, reported };
}

const toSurvivor = (way: Way = 'text-message'): Departure => ({
  ...{
    to: { kind: 'survivor', survivorFileId: EXAMPLE_FILE_ID },
    way,
    subject: 'Jasper',
    text: 'About Jasper: your MARAC',
    about: {},
  },
});
const judged = async (now: Date, departure: Departure, ...events: SurvivorFileEvent[]) =>
  (await gateAfter(...events)).gate.judge(departure, now);
const rule = async (now: Date, departure: Departure, ...events: SurvivorFileEvent[]) => {
  const verdict = await judged(now, departure, ...events);
  return verdict.passes ? 'passes' : verdict.rule;
};

describe('A message to a survivor', () => {
  it('goes by a safe way at a safe time, in neutral words that are the gate’s own', async () => {
    expect(await judged(TUESDAY_MORNING, toSurvivor(), text())).toEqual({
      ...{ passes: true, way: 'text-message', address: '07700 900123' },
      subject: 'A message for you',
      text: 'Hello, please get in touch when it is a good time for you. From the dentist.',
    });
  });
  it('names the agency only where that was allowed', async () =>
    expect(await judged(TUESDAY_MORNING, toSurvivor(), text({ isAgencyNameAllowed: true }))).toMatchObject({
      text: 'Hello, please get in touch when it is a good time for you. From Wexcombe IDVA.',
    }));

  it.each([
    ['before the hours begin', '2025-03-18T09:59:59.999Z', 'outside-safe-hours'],
    ['when they begin', '2025-03-18T10:00:00.000Z', 'passes'],
    ['in their last minute', '2025-03-18T11:59:59.000Z', 'passes'],
    ['when they end', '2025-03-18T12:00:00.000Z', 'outside-safe-hours'],
    ['on another day', '2025-03-19T10:30:00.000Z', 'outside-safe-hours'],
    ['in summer time, by the clock on the wall', '2025-04-08T09:00:00.000Z', 'passes'],
    ['in summer time, an hour too late', '2025-04-08T11:00:00.000Z', 'outside-safe-hours'],
    ['in the moment of expiry', '2025-04-11T10:30:00.000Z', 'safe-way-expired'],
    ['before it was confirmed', '2025-03-13T10:30:00.000Z', 'safe-way-expired'],
  ])('%s: %s → %s', async (_when, at, expected) =>
    expect(await rule(new Date(at), toSurvivor(), text())).toBe(expected),
  );

  const NOON = new Date('2025-03-25T10:30:00.000Z'); // a Tuesday after the incident
  const checked = a.SafetyStepDone({ step: 'CHECK_WAYS' });
  it.each<[string, SurvivorFileEvent[], string]>([
    ['before anybody asked the survivor', [text(), a.SafetyIncidentRaised()], 'ways-to-be-checked'],
    ['when another step is done', [text(), a.SafetyIncidentRaised(), a.SafetyStepDone()], 'ways-to-be-checked'],
    ['when somebody asked which ways are safe', [text(), a.SafetyIncidentRaised(), checked], 'passes'],
    [
      'by a way that the survivor confirmed since',
      [a.SafetyIncidentRaised(), text({ confirmedAt: '2025-03-21T09:00:00.000Z' })],
      'passes',
    ],
    [
      'when another incident came since',
      [
        ...[text({ confirmedAt: '2025-03-21T09:00:00.000Z' }), a.SafetyIncidentRaised(), checked],
        a.SafetyIncidentRaised({ incidentId: EXAMPLE_FILE_ID, awareAt: '2025-03-22T09:00:00.000Z' }),
      ],
      'ways-to-be-checked',
    ],
  ])('after a safety incident, %s: %s', async (_when, events, expected) =>
    expect(await rule(NOON, toSurvivor(), ...events)).toBe(expected),
  );

  it.each<[string, SurvivorFileEvent[], Way]>([
    ['nothing was said', [], 'text-message'],
    ['only another way was said', [text()], 'email'],
    ['the way was withdrawn', [text(), a.SafeContactWithdrawn()], 'text-message'],
    ['the way has expired on record', [text(), a.SafeContactExpired()], 'text-message'],
    ['the way is one never to use', [text({ isSafe: false })], 'text-message'],
  ])('is kept back where %s', async (_what, events, way) =>
    expect(await rule(TUESDAY_MORNING, toSurvivor(way), ...events)).toBe('no-safe-way'),
  );
  it.each(['07700900123', '+44 7700 900123', '0044 (0)7700-900123', '+44(0)7700.900.123'])(
    'is kept back where the same number is one never to use, written as %s',
    async (value) => {
      const never = text({ contactId: OTHER_CONTACT_ID, isSafe: false, value });
      expect(await rule(TUESDAY_MORNING, toSurvivor(), text(), never)).toBe('way-never-to-use');
    },
  );
  it('is kept back where the same email address is one never to use, in capitals or not', async () => {
    const email = (data: Parameters<typeof text>[0]) => text({ channel: 'EMAIL', ...data });
    const never = email({ contactId: OTHER_CONTACT_ID, isSafe: false, value: 'Maren.F@Example.org' });
    const safe = email({ value: 'maren.f@example.org' });
    expect(await rule(TUESDAY_MORNING, toSurvivor('email'), safe, never)).toBe('way-never-to-use');
  });
  it('passes where another number is one never to use', async () => {
    const never = text({ contactId: OTHER_CONTACT_ID, isSafe: false, value: '07700 900124' });
    expect(await rule(TUESDAY_MORNING, toSurvivor(), text(), never)).toBe('passes');
  });
  it('is no letter unless post was allowed, whatever the log says', async () => {
    const letter = (isMailAllowed: boolean) => text({ channel: 'LETTER', isMailAllowed });
    expect(await rule(TUESDAY_MORNING, toSurvivor('letter'), letter(false))).toBe('post-not-allowed');
    expect(await rule(TUESDAY_MORNING, toSurvivor('letter'), letter(true))).toBe('passes');
  });
  it('does not leave while the vault cannot be asked', async () => {
    const { gate, store } = await gateAfter(text());
    await store.close();
    await expect(gate.judge(toSurvivor(), TUESDAY_MORNING)).rejects.toThrow();
  });

  it('becomes a task for the advocate when it is kept back, once, with the rule and without a word of it', async () => {
    const { gate, store } = await gateAfter();
    for (let times = 0; times < 2; times++)
      await gate.keepBack('event/reactor/0', toSurvivor(), 'no-safe-way', TUESDAY_MORNING);
    const { events } = await store.readAll({ after: -1n, max: 50, types: ['MessageHeldBack'] });
    expect(events.map(({ data }) => data)).toMatchObject([{ way: 'text-message', rule: 'no-safe-way' }]);
    expect(JSON.stringify(events[0]?.data)).not.toContain('Jasper');
  });
});

describe('A message to the person referred', () => {
  const letter = (words: string): Departure => ({
    ...{
      to: { kind: 'person-referred', address: 'Lantern Row' },
      way: 'letter',
      subject: 'Maren Fable',
      text: words,
      about: {},
    },
  });
  it('goes as it is when it holds nothing that leads to a survivor', async () =>
    expect(await judged(TUESDAY_MORNING, letter('Your session is on Tuesday.'))).toMatchObject({ passes: true }));
  it.each([
    ['We spoke with Ms Fable.', 'holds-survivor-name'],
    ['Call Maris Underhollow.', 'holds-survivor-worker-name'],
    ['Come to ZZ99 3VZ or SW1A 1AA', 'holds-postcode'],
  ])('is kept back: %s', async (words, expected) => expect(await rule(TUESDAY_MORNING, letter(words))).toBe(expected));
  it('is reported by its key and rule alone', async () => {
    const { gate, reported } = await gateAfter();
    await gate.keepBack('key', letter('Fable'), 'holds-survivor-name', TUESDAY_MORNING);
    expect(reported).toEqual(['{"keptBack":"key","rule":"holds-survivor-name"}']);
  });
  it('does not leave while the vault cannot be asked', async () => {
    const { store } = await gateAfter();
    const away = () => Promise.reject(new Error('away'));
    const none = () => Promise.resolve([]);
    const held = new HeldForAdvocates(store, () => {});
    const sources = {
      store,
      tokens: away,
      workerNames: none,
      organisationName: () => Promise.resolve(''),
      held,
      publicAddress: '',
    };
    await expect(
      new SafeContactGate({ ...sources, subjects: new Set<string>() }).judge(letter('Hello'), TUESDAY_MORNING),
    ).rejects.toThrow('away');
  });
});

describe('A message to an agency', () => {
  const mail = (words: string): Departure => ({
    to: { kind: 'agency', address: 'inbox' },
    way: 'email',
    subject: 'Sightline: a decision is due',
    text: words,
    about: {},
  });
  const id = '5f000001-0000-4000-8000-000000000001';
  it.each([
    [`https://sightline.example/referrals/${id}`, 'passes'],
    [`https://sightline.example/forum-cases/${id}`, 'passes'],
    [`https://sightline.example.evil/referrals/${id}`, 'not-a-link'],
    [`https://sightline.example/referrals/${id}?name=Maren`, 'not-a-link'],
    [`See https://sightline.example/referrals/${id}`, 'not-a-link'],
    [`https://sightline.example/referrals/${id}\nAbout Maren`, 'not-a-link'],
    ['Maren Fable is at risk', 'not-a-link'],
  ])('is a link and nothing else: %s → %s', async (words, expected) =>
    expect(await rule(TUESDAY_MORNING, mail(words))).toBe(expected),
  );

  it('has one of the fixed subjects, and no other', async () => {
    const link = mail(`https://sightline.example/referrals/${id}`);
    for (const subject of [
      'Sightline: Maren Fable',
      'sightline: a decision is due',
      'Sightline: a decision is due\n',
      '',
    ])
      expect(await rule(TUESDAY_MORNING, { ...link, subject })).toBe('not-a-known-subject');
  });
});
