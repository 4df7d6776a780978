import { testDatabase, type TestDatabase } from '#database/testing';
import { serviceStream } from '#directory';
import { BEFORE_FIRST, PostgresEventStore } from '#event-store';
import { CATALOGUE, MIGRATIONS } from '#installation';
import { logInPostgres, type OpenLog } from '#storage';
import { demonstrate, ensureDemonstration } from './demonstrate.js';
import { demoId } from './demo-id.js';
import { commandIdOf } from './script.js';
import { holdsDemonstration, scenesUntil, stillToTell } from './telling.js';

const TODAY = new Date('2026-11-20T12:00:00.000Z');
const TOMORROW = new Date('2026-11-21T12:00:00.000Z');

describe('The telling of the demonstration', () => {
  let test: TestDatabase;
  let store: PostgresEventStore;
  let openLog: OpenLog;

  beforeEach(async () => {
    test = await testDatabase(MIGRATIONS);
    store = new PostgresEventStore(test.url, CATALOGUE);
    openLog = logInPostgres(test.url, CATALOGUE);
  });
  afterEach(async () => {
    await store.close();
    await test.close();
  });

  const scenes = scenesUntil(TODAY);
  const tellUpTo = (name: string) => {
    const end = scenes.findIndex((scene) => scene.name === name) + 1;
    return demonstrate({ database: test.database, openLog }, TODAY, scenes.slice(0, end));
  };
  const notTaken = async () => {
    const outcomes = scenes.map(async ({ provenBy }) =>
      (await store.outcomeOf(commandIdOf(provenBy))) ? [] : provenBy,
    );
    return (await Promise.all(outcomes)).flat();
  };

  it.each(['asha is enrolled', 'ottokar is referred: answers'])(
    'that broke off after "%s" is taken up on another day and told to the end',
    async (name) => {
      await tellUpTo(name);
      expect(await stillToTell(store, TOMORROW)).toBe('rest');
      expect(await holdsDemonstration(store, TOMORROW)).toBe(true);
      await demonstrate({ database: test.database, openLog }, TOMORROW);
      expect(await stillToTell(store, TOMORROW)).toBe('nothing');
      expect(await notTaken()).toEqual([]);
    },
  );

  it('takes place once, also when two starts at once find an empty log', async () => {
    const said: string[] = [];
    const start = () => ensureDemonstration({ database: test.database, openLog }, store, (line) => said.push(line));
    await Promise.all([start(), start()]);
    await start();
    expect(said).toEqual([
      'Telling the demonstration',
      expect.stringMatching(/^Demonstration: \d{3} events, all fictional$/),
    ]);
  });

  it.each(['2026-12-31', '2027-04-01'])(
    'on %s leaves one referral late, whose service has not said that it has it: everything else was done in time',
    async (today) => {
      await demonstrate({ database: test.database, openLog }, new Date(`${today}T12:00:00.000Z`));
      const late = await test.database.query(
        'SELECT person_name AS name, state FROM referrals.register WHERE next_on < $1',
        [today],
      );
      expect(late).toEqual([{ name: 'Thaddeus Merriweather-Pike', state: 'SUBMITTED' }]);
      const { events } = await store.readAll({ after: BEFORE_FIRST, max: 1, types: ['DeadlineMissed'] });
      expect(events).toEqual([]);
    },
  );

  it('never touches a log with a history of its own', async () => {
    const context = {
      actor: {
        memberId: demoId('member', 'somebody'),
        role: 'service-manager',
        organisationId: demoId('organisation', 'other'),
      },
      commandId: demoId('step', 'of nobody here'),
      correlationId: demoId('request', 'of nobody here'),
      occurredAt: TODAY,
    };
    const serviceId = demoId('service', 'of somebody else');
    const opened = { type: 'ServiceReopened', data: { serviceId } } as const;
    await store.append(serviceStream(serviceId), 'noStream', [opened], context);
    expect(await stillToTell(store, TODAY)).toBe('nothing');
    expect(await holdsDemonstration(store, TODAY)).toBe(false);
  });
});
