import { accessApp, type AccessApp } from '../testing/app.js';
import { Browser } from '../testing/browser.js';
import { someMember } from '../testing/members.js';

const CASE = 'c0ffee00-7c1e-4a51-8d52-6a5f0c9e0001';
const ABSENT = 'c0ffee00-7c1e-4a51-8d52-6a5f0c9e0404';
const stranger = someMember({
  memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0009',
  organisationId: '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0009',
});

describe('A command', () => {
  let here: AccessApp;
  let browser: Browser;

  beforeAll(async () => {
    here = await accessApp();
    await here.enrol(stranger, 'stranger');
    browser = new Browser(here.app);
    await browser.signIn('stranger');
    await browser.open('/account');
  });
  afterAll(() => here.close());
  beforeEach(() =>
    here.database.tx(async (tx) => {
      await tx.query(`SET LOCAL session_replication_role = replica`);
      await tx.query('DELETE FROM access.read_log');
    }),
  );

  const rows = () => here.database.query(`SELECT * FROM access.read_log`);

  it.each([
    ['that is refused', CASE, 'case'],
    ['on a record that is not there', ABSENT, '/cases/:caseId/note'],
  ])('%s leaves a row that says who tried what', async (_, id, resource_kind) => {
    expect((await browser.post(`/cases/${id}/note`)).status).toBe(404);
    expect(await rows()).toMatchObject([
      {
        member_id: stranger.memberId,
        action: 'case:read',
        purpose: 'safeguarding',
        resource_kind,
        resource_id: id,
        returned_ids: [],
        fields: [],
        decision: 'refuse',
        channel: 'page',
        proof_age_seconds: expect.any(Number),
        session_digest: expect.any(Buffer),
      },
    ]);
  });

  it('on a record that is not there is answered as one that is refused, byte for byte', async () => {
    const [refused, absent] = [await browser.post(`/cases/${CASE}/note`), await browser.post(`/cases/${ABSENT}/note`)];
    const plain = (text: string) => text.replace(/[0-9a-f-]{36}|nonce="[^"]+"|value="[^"]+"|nonce-[^']+/g, '');
    expect(plain(absent.text)).toBe(plain(refused.text));
    expect(Object.keys(absent.headers)).toEqual(Object.keys(refused.headers));
  });

  it('that cannot be logged is answered with neither', async () => {
    await here.database.query('ALTER TABLE access.read_log RENAME TO away');
    const answers = [await browser.post(`/cases/${CASE}/note`), await browser.post(`/cases/${ABSENT}/note`)];
    await here.database.query('ALTER TABLE access.away RENAME TO read_log');
    expect(answers.map(({ status }) => status)).toEqual([503, 503]);
  });
});
