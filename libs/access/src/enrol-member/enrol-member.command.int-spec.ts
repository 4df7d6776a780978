import { testDatabase, type TestDatabase } from '#database/testing';
import { EventCatalogue } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { SetClock } from '#kernel';
import { aMember } from '../domain/member.examples.js';
import { accessEventTypes } from '../domain/member.events.js';
import { memberStream } from '../domain/member.stream.js';
import { accessMigrations } from '../migrations/index.js';
import { Credentials } from '../passwords/credentials.js';
import { someSignedIn } from '../testing/members.js';
import { quickOptions } from '../testing/quick-options.js';
import { EnrolMember, EnrolMemberHandler } from './enrol-member.command.js';

const [FIRST, SECOND] = ['1f6d0a52-3c39-4f0b-9a3e-1c5b7d2e0001', '1f6d0a52-3c39-4f0b-9a3e-1c5b7d2e0002'];
const PASSWORD = 'three quiet lanterns';
const enrolment = ({ text = PASSWORD, commandId = FIRST, isForDemonstration = false, change = {} } = {}) =>
  new EnrolMember(
    { ...aMember.enrolled().data, ...change },
    { text, isForDemonstration },
    someSignedIn().context(commandId),
  );

describe('Enrolling a member', () => {
  let test: TestDatabase;
  let store: MemoryEventStore;
  let credentials: Credentials;
  let handler: EnrolMemberHandler;

  beforeEach(async () => {
    test = await testDatabase(accessMigrations);
    const clock = new SetClock(new Date('2025-03-14T10:00:00.000Z'));
    store = new MemoryEventStore(new EventCatalogue().register(accessEventTypes), clock);
    credentials = new Credentials(test.database, quickOptions());
    handler = new EnrolMemberHandler(store, credentials);
  });
  afterEach(() => test.close());

  const { memberId } = aMember.enrolled().data;
  const recorded = async () => {
    const events = [];
    for await (const { type, data } of store.readStream(memberStream(memberId))) events.push({ type, data });
    return events;
  };

  it('records the member, and lets the name and password in', async () => {
    await handler.execute(enrolment());
    expect(await recorded()).toEqual([aMember.enrolled()]);
    expect(await credentials.check('odette.larkspur', PASSWORD)).toBe(memberId);
  });

  it('takes effect once, however often it is sent', async () => {
    await handler.execute(enrolment());
    await handler.execute(enrolment({ text: 'another long password' }));
    expect(await recorded()).toHaveLength(1);
    expect(await credentials.check('odette.larkspur', PASSWORD)).toBe(memberId);
  });

  it('of somebody enrolled before is refused, and changes no password', async () => {
    await handler.execute(enrolment());
    const again = handler.execute(enrolment({ commandId: SECOND, text: 'another long password' }));
    await expect(again).rejects.toMatchObject({ rule: 'member-already-enrolled' });
    expect(await credentials.check('odette.larkspur', PASSWORD)).toBe(memberId);
  });

  it('under the name of somebody else is refused, and records nobody', async () => {
    await credentials.set('0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0002', 'odette.larkspur', PASSWORD, new Date(0));
    await expect(handler.execute(enrolment())).rejects.toMatchObject({ rule: 'sign-in-name-taken' });
    expect(await recorded()).toEqual([]);
  });

  it('stores the name as it will be compared', async () => {
    await handler.execute(enrolment({ change: { signInName: ' Odette.Larkspur' } }));
    expect(await recorded()).toEqual([aMember.enrolled()]);
  });

  it('with a short password is refused, unless it is for the demonstration', async () => {
    await expect(handler.execute(enrolment({ text: 'demo' }))).rejects.toMatchObject({ rule: 'password-too-short' });
    await handler.execute(enrolment({ text: 'demo', isForDemonstration: true }));
    expect(await credentials.check('odette.larkspur', 'demo')).toBe(memberId);
  });
});
