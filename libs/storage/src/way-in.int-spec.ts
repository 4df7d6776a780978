import { applicationUrlOf, testDatabase, type TestDatabase } from '#database/testing';
import { eventStoreMigrations, EventCatalogue, logPrivileges } from '#event-store';
import { enter } from './way-in.js';

const keeping = { catalogue: new EventCatalogue(), migrations: eventStoreMigrations, privileges: [logPrivileges] };
const say = () => undefined;
const [warning, refusing] = [{ refuseUnsafe: false }, { refuseUnsafe: true }];

describe('Entering the storage', () => {
  let test: TestDatabase;
  let application: string;
  afterEach(() => test.close());

  /** As the release before left it: everything is the owner's, and nobody else knows of it. */
  const ownedByOneLogin = async () => {
    test = await testDatabase(eventStoreMigrations);
    application = applicationUrlOf(test.url);
  };

  it('with both logins makes the tables as one and works as the other, without a word of warning', async () => {
    test = await testDatabase();
    application = applicationUrlOf(test.url);
    expect(await enter({ url: application, ownerUrl: test.url }, keeping, refusing, say)).toEqual([]);
    expect(await enter({ url: application, ownerUrl: undefined }, keeping, refusing, say)).toEqual([]);
  });

  it('lets the application’s login into tables that an earlier release made', async () => {
    await ownedByOneLogin();
    const alone = enter({ url: application, ownerUrl: undefined }, keeping, refusing, say);
    await expect(alone).rejects.toThrow('Set DATABASE_OWNER_URL to the address with the owner as user');
    expect(await enter({ url: application, ownerUrl: test.url }, keeping, refusing, say)).toEqual([]);
  });

  it('with the owner’s login alone warns, and in production refuses, saying what to do', async () => {
    await ownedByOneLogin();
    for (const ownerUrl of [undefined, test.url]) {
      const warnings = await enter({ url: test.url, ownerUrl }, keeping, warning, say);
      expect(warnings).toEqual([{ code: 'owner-at-work', says: expect.stringContaining('Set DATABASE_OWNER_URL') }]);
      await expect(enter({ url: test.url, ownerUrl }, keeping, refusing, say)).rejects.toThrow(
        'Set DATABASE_OWNER_URL',
      );
    }
  });

  it('notices a login that was given more than Sightline gives', async () => {
    await ownedByOneLogin();
    const name = new URL(test.url).pathname.slice(1);
    const user = new URL(application).username;
    await test.database.query(`GRANT CREATE ON DATABASE "${name}" TO "${user}"`);
    const logins = { url: application, ownerUrl: test.url };
    expect(await enter(logins, keeping, warning, say)).toMatchObject([{ code: 'login-too-strong' }]);
    await expect(enter(logins, keeping, refusing, say)).rejects.toThrow('can make tables of its own');
  });
});
