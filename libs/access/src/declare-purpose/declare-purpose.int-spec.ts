import { accessApp, type AccessApp } from '../testing/app.js';
import { Browser } from '../testing/browser.js';
import { someMember } from '../testing/members.js';

const CASE = 'c0ffee00-7c1e-4a51-8d52-6a5f0c9e0001';
const OTHER = 'c0ffee00-7c1e-4a51-8d52-6a5f0c9e0002';
const odette = someMember();

describe('Why somebody looks at a case', () => {
  let here: AccessApp;
  let browser: Browser;

  beforeAll(async () => {
    here = await accessApp();
    await here.enrol(odette, 'odette');
    browser = new Browser(here.app);
    await browser.signIn('odette');
    await browser.open('/account');
    await here.database.query(`INSERT INTO access.agreement VALUES ($1, '2025-01-01')`, [odette.organisationId]);
    for (const id of [CASE, OTHER]) {
      await here.database.query(`INSERT INTO access.subject VALUES ($1, $1)`, [id]);
      await here.database.query(`INSERT INTO access.involvement VALUES ($1, 'holder', $2, $1, '2025-01-01')`, [
        ...[id, odette.organisationId],
      ]);
    }
  });
  afterAll(() => here.close());

  const declare = (purpose: string, id = CASE) => browser.post(`/cases/${id}/purpose`, { purpose });
  /** The purposes of the reads of a case, in the order in which they were logged. */
  const logged = async () =>
    (
      await here.database.query<{ purpose: string }>(
        `SELECT purpose FROM access.read_log WHERE action = 'case:read' ORDER BY read_id`,
      )
    ).map(({ purpose }) => purpose);
  const look = async (id = CASE) => {
    await browser.open(`/cases/${id}/closely`);
    return (await logged()).at(-1);
  };

  it('is the usual reason of the role until they say otherwise, and then what they said, for that case alone', async () => {
    expect(await look()).toBe('safeguarding');
    const { status, headers } = await declare('service-delivery');
    expect([status, headers['location']]).toEqual([303, `/cases/${CASE}`]);
    expect(await look()).toBe('service-delivery');
    expect(await look(OTHER)).toBe('safeguarding');
    await declare('safeguarding');
    expect(await look()).toBe('safeguarding');
  });

  it('is refused where their role or agreement does not cover it, and nothing changes', async () => {
    for (const purpose of ['contract-monitoring', 'administration']) expect((await declare(purpose)).status).toBe(409);
    expect(await look()).toBe('safeguarding');
  });

  it('is no purpose that nobody knows: nothing changes', async () => {
    await declare('curiosity');
    expect(await look()).toBe('safeguarding');
  });

  it('cannot be said of a case that they may not know of, nor of one that there is not', async () => {
    const absent = await declare('service-delivery', 'c0ffee00-7c1e-4a51-8d52-6a5f0c9e0404');
    await here.database.query(`INSERT INTO access.wall VALUES ($1, $2, 'excluded', '2025-01-01')`, [
      ...[OTHER, odette.memberId],
    ]);
    const walled = await declare('service-delivery', OTHER);
    expect([absent.status, walled.status]).toEqual([404, 404]);
  });

  it('is forgotten with the session', async () => {
    await declare('service-delivery');
    const again = new Browser(here.app);
    await again.signIn('odette');
    await again.open(`/cases/${CASE}/closely`);
    expect((await logged()).at(-1)).toBe('safeguarding');
  });
});
