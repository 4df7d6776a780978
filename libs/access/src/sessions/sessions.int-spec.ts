import request from 'supertest';
import { accessApp, NOW, PORT, type AccessApp } from '../testing/app.js';
import { Browser, sessionCookieOf } from '../testing/browser.js';
import { someMember } from '../testing/members.js';
import { Sessions } from './sessions.query.js';

const odette = someMember();
const after = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

describe('A session', () => {
  let here: AccessApp;

  beforeAll(async () => {
    here = await accessApp();
    await here.enrol(odette, 'odette');
  });
  beforeEach(() => here.clock.moveTo(NOW));
  afterEach(() => here.database.query(`DELETE FROM access.session`));
  afterAll(() => here.close());

  async function signedIn(): Promise<Browser> {
    const browser = new Browser(here.app);
    expect((await browser.signIn('odette')).status).toBe(303);
    return browser;
  }
  const statusOf = async (browser: Browser) => (await browser.open('/account')).status;

  it('is known by 256 random bits, of which only the hash is stored', async () => {
    const cookie = sessionCookieOf(await new Browser(here.app).signIn('odette')) ?? '';
    const [, id = ''] = /=s:(.+)\./.exec(decodeURIComponent(cookie)) ?? [];
    expect(Buffer.from(id, 'base64url')).toHaveLength(32);
    const rows = await here.database.query<{ hash: Buffer; row: string }>(
      `SELECT id_hash AS hash, s::text AS row FROM access.session s`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(id);
    expect(rows[0]?.hash.toString('base64url')).not.toBe(id);
  });

  it('that somebody planted before sign-in lets nobody in after it', async () => {
    const planted = sessionCookieOf(await request(here.app.getHttpServer()).get('/sign-in')) ?? '';
    const victim = new Browser(here.app, planted);
    expect((await victim.signIn('odette')).status).toBe(303);
    expect(await statusOf(victim)).toBe(200);
    const attacker = await request(here.app.getHttpServer()).get('/account').set('cookie', planted);
    expect([attacker.status, attacker.headers['location']]).toEqual([303, '/sign-in?returnTo=%2Faccount']);
  });

  it('that a browser made up itself is not taken up', async () => {
    const made = `sightline-${PORT}=s%3A${'A'.repeat(43)}.${'B'.repeat(43)}`;
    expect(sessionCookieOf(await request(here.app.getHttpServer()).get('/sign-in').set('cookie', made))).not.toBe(made);
  });

  it('is one of two: a third sign-in ends the oldest, and says so there', async () => {
    const oldest = await signedIn();
    here.clock.moveTo(after(1));
    const older = await signedIn();
    here.clock.moveTo(after(2));
    const newest = await signedIn();
    expect([await statusOf(oldest), await statusOf(older), await statusOf(newest)]).toEqual([303, 200, 200]);
    expect((await oldest.open('/sign-in')).text).toContain('because you signed in somewhere else');
  });

  it('is still one of two when many sign in at once', async () => {
    const browsers = await Promise.all(Array.from({ length: 4 }, () => signedIn()));
    const statuses = await Promise.all(browsers.map(statusOf));
    expect(statuses.filter((status) => status === 200)).toHaveLength(2);
  });

  it('ends with every other when its member signs out everywhere, from the next request on', async () => {
    const [here1, here2] = [await signedIn(), await signedIn()];
    await here1.open('/account');
    const answer = await here1.post('/account/sessions/end');
    expect([answer.status, answer.headers['clear-site-data']]).toEqual([303, '"cache", "storage"']);
    expect([await statusOf(here1), await statusOf(here2)]).toEqual([303, 303]);
  });

  it('cannot be brought back by a request that was under way when it ended', async () => {
    const browser = await signedIn();
    await here.app.get(Sessions).endAllOf(odette.memberId);
    await browser.open('/sign-in'); // stores the token of its form in the same session
    expect(await statusOf(browser)).toBe(303);
  });

  it('lives on while it is used, until its day is over', async () => {
    const browser = await signedIn();
    for (const minutes of [14, 28, 42]) {
      here.clock.moveTo(after(minutes));
      expect(await statusOf(browser)).toBe(200);
    }
    here.clock.moveTo(after(57));
    expect(await statusOf(browser)).toBe(303);
    expect((await browser.open('/sign-in')).text).toContain('no page was opened or sent for 15 minutes');
  });

  it('leaves no row behind that nobody can come back to', async () => {
    await signedIn();
    here.clock.moveTo(after(10 * 60));
    await signedIn();
    expect(await here.database.query(`SELECT 1 FROM access.session`)).toHaveLength(1);
  });
});

describe('Behind a proxy that takes HTTPS off', () => {
  const cookieFor = async (trustedProxies: number | undefined, forwarded: string) => {
    const here = await accessApp({}, { secure: true, ...(trustedProxies !== undefined && { trustedProxies }) });
    const answer = await request(here.app.getHttpServer()).get('/sign-in').set('x-forwarded-proto', forwarded);
    await here.close();
    return String(answer.headers['set-cookie']);
  };

  it('the cookie is __Host- and Secure where the proxy is trusted', async () =>
    expect(await cookieFor(1, 'https')).toMatch(
      new RegExp(`^__Host-sightline-${PORT}=[^;]+; Path=/; HttpOnly; Secure; SameSite=Lax$`),
    ));

  it.each([
    ['that nobody said to trust', undefined, 'https'],
    ['that was reached without HTTPS', 1, 'http'],
  ])('there is none from a proxy %s', async (_, proxies, forwarded) =>
    expect(await cookieFor(proxies, forwarded)).toBe('undefined'),
  );
});
