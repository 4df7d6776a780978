import { Database } from '#database';
import { applicationUrlOf, vaultUrlOf } from '#database/testing';
import { DEMO_MEMBERS, MAREN_FILE_ID, type DemoMemberKey } from '#demo';
import { randomUUID } from 'node:crypto';
import { startApplication, type TestApplication } from '../support/application.js';
import { Http } from '../support/http.js';
import { EVERYBODY, Visitor } from '../support/visitors.js';

type Right = 'RW' | 'R' | 'R with reason' | 'R masked' | '-';

/** The table of who may see what of a survivor (domain §1.3, partitions V and L), for everybody of the demonstration. */
const TABLE: Readonly<Record<DemoMemberKey, { readonly V: Right; readonly L: Right }>> = {
  maris: { V: 'RW', L: 'RW' }, // the survivor's own advocate
  tobias: { V: 'R with reason', L: 'R with reason' }, // coordinates the forum
  ambrose: { V: 'R with reason', L: 'R with reason' }, // governance where the file is kept
  quentin: { V: 'R masked', L: '-' },
  isolde: { V: '-', L: '-' }, // governance elsewhere
  saffron: { V: '-', L: '-' }, // a colleague of the advocate
  asha: { V: '-', L: '-' },
  dorian: { V: '-', L: '-' },
  petra: { V: '-', L: '-' },
  imogen: { V: '-', L: '-' },
  juniper: { V: '-', L: '-' },
  rowan: { V: '-', L: '-' },
  caspian: { V: '-', L: '-' },
  lucan: { V: '-', L: '-' },
  barnaby: { V: '-', L: '-' },
  clemency: { V: '-', L: '-' },
  linnet: { V: '-', L: '-' },
  verity: { V: '-', L: '-' },
};

/** What leads to the survivor of story A. */
const LOCATING = ['Fable', '07700 900123', 'Quayfable', 'Marigold Lane', 'ZZ99', 'sister-in-law', 'the dentist'];
const WISH = 'him to be housed elsewhere';
const FILE = `/survivor-files/${MAREN_FILE_ID}`;
const WHERE = `${FILE}/whereabouts`;

const found = (text: string) => LOCATING.filter((each) => text.toLowerCase().includes(each.toLowerCase()));

describe('A survivor’s file', () => {
  let application: TestApplication;
  let http: Http;
  const visitors = new Map<DemoMemberKey, Visitor>();
  const as = (key: DemoMemberKey) => visitors.get(key) ?? new Visitor(http);

  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
    for (const [key] of EVERYBODY) visitors.set(key, await Visitor.signedIn(http, key));
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  it('is spoken of for everybody of the demonstration', () =>
    expect(Object.keys(TABLE).sort()).toEqual(EVERYBODY.map(([key]) => key).sort()));

  describe.each(Object.entries(TABLE) as [DemoMemberKey, (typeof TABLE)[DemoMemberKey]][])(
    'before %s',
    (key, { V, L }) => {
      it(`gives of the file: ${V}`, async () => {
        const { status, text } = await as(key).open(FILE);
        if (V === '-' || V === 'R with reason') return expect(status).toBe(404);
        expect([status, found(text), text.includes(WISH)]).toEqual([200, [], V !== 'R masked']);
      });

      it(`gives of the whereabouts, before any reason: ${L}`, async () => {
        const { status, text } = await as(key).open(WHERE);
        expect(status).toBe(L === 'RW' || L === 'R' ? 200 : 404);
        expect(found(text).length).toBe(status === 200 ? LOCATING.length : 0);
      });

      it(`lets them write: ${V === 'RW' ? 'yes' : 'no'}`, async () => {
        const form = { kind: 'OTHER', address: 'The library on Fridays' };
        await as(key).open('/account');
        const { status } = await as(key).post(`${FILE}/addresses/record`, form);
        expect(status).toBe(V === 'RW' ? 303 : 404);
      });
    },
  );

  it('looks absent where it is refused', async () => {
    const [refused, absent] = [await as('rowan').open(FILE), await as('rowan').open(`/survivor-files/${randomUUID()}`)];
    const plain = (text: string) =>
      text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|nonce="[^"]*"|value="[^"]*"|<time.*?<\/time>/g, '');
    expect([refused.status, plain(refused.text)]).toEqual([absent.status, plain(absent.text)]);
  });

  it.each(['tobias', 'ambrose'] as const)('opens to %s for an hour with a reason, which is on record', async (key) => {
    await as(key).open(`${FILE}/consult`);
    const reason = { reason: 'LISTING', explanation: 'The case is listed for Tuesday.' };
    expect((await as(key).post(`${FILE}/consult`, reason)).status).toBe(303);
    expect((await as(key).open(FILE)).status).toBe(200);
    expect(found((await as(key).open(WHERE)).text)).toEqual(LOCATING);
    expect((await as(key).post(`${FILE}/addresses/record`, { kind: 'HOME', address: 'Elsewhere' })).status).toBe(404);
    expect((await as('maris').open(FILE)).text).toContain('To list the case for a meeting');
  });

  it('opens to nobody whose organisation has no agreement any more, whatever reason they give', async () => {
    const ends = (until: string | null) =>
      application.database.query('UPDATE access.agreement SET until_at = $2 WHERE organisation_id = $1', [
        ...[DEMO_MEMBERS.tobias.organisation.id, until],
      ]);
    const reason = { reason: 'LISTING', explanation: 'The case is listed for Tuesday.' };
    const asks = async () => (await as('tobias').post(`${FILE}/consult`, reason)).status;
    await as('tobias').open('/account');
    await ends('2025-01-01');
    expect(await asks()).toBe(404);
    await ends(null);
    expect(await asks()).toBe(303);
  });

  it('leaves one row in the read log for each look, with the classes of what was given', async () => {
    const rows = () =>
      application.database.query<{ fields: string[] }>(
        `SELECT fields FROM access.read_log WHERE resource_id = $1 AND action = 'survivor-file:locate' AND decision = 'allow'`,
        [MAREN_FILE_ID],
      );
    const before = await rows();
    await as('maris').open(WHERE);
    expect((await rows()).length).toBe(before.length + 1);
    expect((await rows()).at(-1)?.fields).toEqual(['locating', 'personal']);
  });

  it('says nothing in the titles and addresses of its pages', async () => {
    const pages = ['', '/whereabouts', '/contacts/record', '/addresses/record', '/wishes/record', '/incidents/raise'];
    for (const page of [...pages, '/name', '/advocates/assign']) {
      const { status, text } = await as('maris').open(`${FILE}${page}`);
      const title = /<title>(.*?)<\/title>/s.exec(text)?.[1] ?? '';
      expect([page, status, found(title), found([...text.matchAll(/href="([^"]*)"/g)].join())]).toEqual([
        page,
        200,
        [],
        [],
      ]);
    }
  });

  it('is out of reach of the application’s own login, which has no right at all there', async () => {
    const ordinary = await Database.open({ url: applicationUrlOf(application.databaseUrl) });
    const tables = ['file', 'advocate', 'safe_contact', 'safety_step', 'screened_token'].map(
      (name) => `survivor_file.${name}`,
    );
    for (const table of [...tables, 'vault_locating.subject_key'])
      for (const sql of [`SELECT FROM ${table}`, `DELETE FROM ${table}`, `TRUNCATE ${table}`])
        await expect(ordinary.query(sql)).rejects.toMatchObject({ code: '42501' });
    const rebuild = ordinary.query(`SELECT projections.stand_beside('{survivor_file.screened_token}', 'check')`);
    await expect(rebuild).rejects.toThrow();
    await ordinary.close();
    const vault = await Database.open({ url: vaultUrlOf(application.databaseUrl) });
    expect((await vault.query('SELECT FROM survivor_file.screened_token')).length).toBeGreaterThan(5);
    await expect(vault.query('SELECT FROM case_file.person')).rejects.toMatchObject({ code: '42501' });
    await vault.close();
  });

  it('is in no list of an advocate who is kept from its case, for as long as that holds', async () => {
    const lists = async () => {
      const { text } = await as('maris').open('/survivor-files');
      return [text.includes(MAREN_FILE_ID), (await as('maris').open(FILE)).status];
    };
    expect(await lists()).toEqual([true, 200]);
    const kept = [MAREN_FILE_ID, DEMO_MEMBERS.maris.id];
    const wall = `access.wall (case_id, member_id, kind, from_at)
      SELECT DISTINCT c.id::uuid, $2::uuid, 'excluded', '2020-01-01'::timestamptz
        FROM access.read_log r, unnest(r.case_ids) c(id) WHERE r.resource_id = $1`;
    await application.database.query(`INSERT INTO ${wall}`, kept);
    expect(await lists()).toEqual([false, 404]);
    await application.database.query('UPDATE access.wall SET until_at = from_at WHERE member_id = $1', [kept[1]]);
    expect(await lists()).toEqual([true, 200]);
  });

  it('tells nobody else of whom there are advocates: a colleague’s name and nobody’s get one answer', async () => {
    for (const signInName of ['maris', 'nobody-of-that-name']) {
      await as('saffron').open('/account');
      expect((await as('saffron').post(`${FILE}/advocates/assign`, { signInName })).status).toBe(404);
    }
  });

  it('is sealed in the log: no event of it holds a word that leads to the survivor', async () => {
    const bodies = await application.database.query<{ body: string }>(
      `SELECT encode(e.body, 'escape') AS body FROM es.event e JOIN es.stream s USING (stream_id) WHERE s.name LIKE 'SurvivorFile-%'`,
    );
    expect(bodies.length).toBeGreaterThan(10);
    expect(found(bodies.map(({ body }) => body).join('\n'))).toEqual([]);
  });
});
