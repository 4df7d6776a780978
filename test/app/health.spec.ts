import { SURVIVOR_PROJECTIONS } from '#installation';
import { startApplication, type TestApplication } from '../support/application.js';
import { Http } from '../support/http.js';

interface Health {
  readonly status: string;
  readonly projections: readonly { name: string }[];
  readonly storage: readonly { name: string; colour: string; says: string }[];
}

describe('What whoever operates the server is told', () => {
  let application: TestApplication;
  let http: Http;
  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  const health = async () => {
    const { status, text } = await http.send({ path: '/health' });
    return { status, body: JSON.parse(text) as Health };
  };

  it('has the read models of survivor files among the others, and says in words how all are doing', async () => {
    const { status, body } = await health();
    expect([status, body.status]).toEqual([200, 'up']);
    const names = body.projections.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(SURVIVOR_PROJECTIONS.map(({ name }) => name)));
    expect(body.storage).toContainEqual({
      ...{ name: 'read-models', colour: 'green', says: `All ${names.length} read models follow the log.` },
    });
  });

  it('has the keys: of personal and of locating fields, and those of programs', async () => {
    const { storage } = (await health()).body;
    const colours = Object.fromEntries(storage.map(({ name, colour }) => [name, colour]));
    expect(colours).toMatchObject({ 'personal-keys': 'green', 'locating-keys': 'green', 'program-keys': 'green' });
  });

  it('turns amber when a program will soon have no key, and names none', async () => {
    const account = '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a00aa';
    await application.database.query(
      `INSERT INTO access.service_account (account_id, name, organisation_id, organisation_name, organisation_type, role, scopes, registered_at)
       VALUES ($1, 'Housing system', $1, 'Lantern Row', 'HOUSING', 'referrer', '{}', now())`,
      [account],
    );
    await application.database.query(
      `INSERT INTO access.service_account_key (account_id, thumbprint, key, added_at, retires_at)
       VALUES ($1, 'thumb', '{}', now(), now() + interval '20 days')`,
      [account],
    );
    const { status, body } = await health();
    const check = body.storage.find(({ name }) => name === 'program-keys');
    expect([status, check?.colour]).toEqual([200, 'amber']);
    expect(check?.says).toContain('1 service account has no key for longer than three weeks');
    expect(check?.says).not.toContain('Housing');
  });
});
