import { testDatabase, type TestDatabase } from '#database/testing';
import { SetClock } from '#kernel';
import { MIGRATIONS } from './contexts.js';
import { installationChecks } from './installation-checks.js';

const NOON = new Date('2026-03-02T12:00:00.000Z');

describe('What an installation watches beside its storage', () => {
  let test: TestDatabase;
  const clock = new SetClock(NOON);
  const look = async () =>
    Object.fromEntries((await installationChecks(test.database, clock)()).map(({ name, ...rest }) => [name, rest]));
  const message = (key: string, dueAt: Date) =>
    test.database.query(`INSERT INTO outbox.message VALUES ($1, gen_random_uuid(), 'r', 'k', '{}', $2)`, [key, dueAt]);

  beforeEach(async () => {
    clock.moveTo(NOON);
    test = await testDatabase(MIGRATIONS);
  });
  afterEach(() => test.close());

  it('is green when nothing waits that should not', async () => {
    await message('e/r/0', new Date(NOON.getTime() + 60_000));
    expect(Object.values(await look()).map(({ colour }) => colour)).toEqual(['green', 'green', 'green']);
  });

  it('is amber in the last year of the bank holidays that are known', async () => {
    clock.moveTo(new Date('2028-06-01T12:00:00.000Z'));
    expect(await look()).toMatchObject({ 'bank-holidays': { colour: 'amber' } });
  });

  it('is amber when a message is due for a quarter of an hour, or was set aside, naming classes of errors alone', async () => {
    await message('e/r/0', new Date(NOON.getTime() - 15 * 60_000 - 1_000));
    expect(await look()).toMatchObject({
      outbox: { colour: 'amber', says: expect.stringContaining('15 minutes') as string },
    });
    await test.database.query(`UPDATE outbox.delivery SET state = 'set-aside', error = 'NotifyRefused403'`);
    const { outbox } = await look();
    expect(outbox).toMatchObject({ colour: 'amber', says: expect.stringContaining('(NotifyRefused403)') as string });
    expect(outbox?.says).not.toContain('e/r/0');
  });

  it('is amber when nobody may open an inbox', async () => {
    await test.database.query(
      `INSERT INTO directory.service (service_id, organisation_id, name, summary, areas, delivery, status, criteria_version, revision)
       VALUES ('5e2d0000-0000-4000-8000-000000000001', '5e2d0000-0000-4000-8000-000000000002', 'Another Way', '', '{}', 'GROUP', 'open', 0, 0)`,
    );
    expect(await look()).toMatchObject({ inboxes: { colour: 'amber' } });
  });
});
