import request from 'supertest';
import { accessApp, NOW, type AccessApp } from '../testing/app.js';
import { Browser } from '../testing/browser.js';
import { someMember } from '../testing/members.js';

const odette = someMember();
const basil = someMember({ memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0002', name: 'Basil Fennimore' });
const TYPED = { name: 'Our housing system, ünïcode', lifetime: 'DAYS_90' };
const after = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

describe('What was typed when a session ended', () => {
  let here: AccessApp;
  let browser: Browser;

  beforeAll(async () => {
    here = await accessApp();
    await here.enrol(odette, 'odette');
    await here.enrol(basil, 'basil');
  });
  beforeEach(async () => {
    here.clock.moveTo(NOW);
    await here.database.query(`DELETE FROM access.kept_form`);
    await here.database.query(`DELETE FROM access.api_token`);
    browser = new Browser(here.app);
    await browser.signIn('odette');
    await browser.open('/account');
    here.clock.moveTo(after(20));
  });
  afterAll(() => here.close());

  const tokens = () => here.database.query(`SELECT 1 FROM access.api_token`);
  const lapsed = () => browser.post('/account/tokens', TYPED);

  it('is there again after signing in, at the same address, and has not been sent', async () => {
    const sent = await lapsed();
    expect([sent.status, sent.headers['location']]).toEqual([303, '/sign-in?returnTo=%2Faccount%2Ftokens']);
    expect((await browser.open('/sign-in')).text).toContain('What you had typed is kept for an hour');
    expect((await browser.signIn('odette', undefined, '/account/tokens')).headers['location']).toBe('/account/tokens');
    const page = await browser.open('/account/tokens');
    expect(page.status).toBe(200);
    expect(page.text).toContain('What you typed is still here');
    expect(page.text).toContain(`value="${TYPED.name}"`);
    expect(page.text).toMatch(/value="DAYS_90" checked/);
    expect(page.text).not.toContain('There is a problem');
    expect(await tokens()).toHaveLength(0);
  });

  it('is sent by its member like any form, and then let go', async () => {
    await lapsed();
    await browser.signIn('odette');
    await browser.open('/account/tokens');
    await browser.open('/account/tokens'); // reloading loses nothing
    expect((await browser.post('/account/tokens', TYPED)).text).toContain('Copy the token now');
    expect(await tokens()).toHaveLength(1);
    expect(await here.database.query(`SELECT 1 FROM access.kept_form`)).toHaveLength(0);
    expect((await browser.open('/account/tokens')).status).toBe(404);
  });

  it('is stored so that nobody can read it, without the proof of the old session', async () => {
    await lapsed();
    const [row] = await here.database.query<{ row: string; sealed: Buffer }>(
      `SELECT f::text AS row, sealed FROM access.kept_form f`,
    );
    expect(row?.row).not.toContain('account');
    expect(row?.sealed.toString('utf8')).not.toMatch(/housing|DAYS_90|csrf/);
  });

  it('is not shown to anybody else who signs in at that browser', async () => {
    await lapsed();
    await browser.signIn('basil', undefined, '/account/tokens');
    expect((await browser.open('/account/tokens')).status).toBe(404);
    expect((await browser.open('/account')).text).not.toContain(TYPED.name);
  });

  it('is stored no longer than an hour and the next sign-in, whoever that is', async () => {
    await lapsed();
    here.clock.moveTo(after(79));
    await new Browser(here.app).signIn('basil');
    expect(await here.database.query('SELECT 1 FROM access.kept_form')).toHaveLength(1);
    here.clock.moveTo(after(80));
    await new Browser(here.app).signIn('basil');
    expect(await here.database.query('SELECT 1 FROM access.kept_form')).toHaveLength(0);
  });

  it('is gone after an hour', async () => {
    await lapsed();
    here.clock.moveTo(after(20 + 61));
    await browser.signIn('odette');
    expect((await browser.open('/account/tokens')).status).toBe(404);
  });

  it('is kept for no address that takes no form', async () => {
    expect((await browser.post('/account/sessions/end', { name: 'x' })).headers['location']).toBe('/sign-in');
    expect(await here.database.query(`SELECT 1 FROM access.kept_form`)).toHaveLength(0);
  });

  describe('in the script that knows the time is up', () => {
    const timedOut = (fields = {}) =>
      browser.post('/session/timed-out', { ...TYPED, _address: '/account/tokens', ...fields });

    it('is kept, and the session is over', async () => {
      here.clock.moveTo(after(15));
      expect((await timedOut()).text).toBe('0 /account/tokens');
      await browser.signIn('odette');
      expect((await browser.open('/account/tokens')).text).toContain(TYPED.name);
    });

    it('ends nothing while another tab is in use', async () => {
      here.clock.moveTo(after(14));
      await browser.open('/account');
      here.clock.moveTo(after(15));
      expect((await timedOut()).text).toBe(String(14 * 60));
      expect((await browser.open('/account')).status).toBe(200);
    });

    it('is no sign of life', async () => {
      here.clock.moveTo(after(14));
      expect((await timedOut()).text).toBe('60');
      here.clock.moveTo(after(15));
      expect((await browser.open('/account')).status).toBe(303);
    });

    it.each(['//evil.example', '/nowhere', '/sign-in', '/account/../sign-in', ''])(
      'leads nowhere but to a form: %j',
      async (_address) => {
        expect((await timedOut({ _address })).text).toBe('0 /');
      },
    );
  });
});

describe('A form with the token of an earlier session', () => {
  let here: AccessApp;
  let browser: Browser;

  beforeAll(async () => {
    here = await accessApp();
    await here.enrol(odette, 'odette');
  });
  beforeEach(async () => {
    browser = new Browser(here.app);
    await browser.signIn('odette');
    await browser.open('/account');
  });
  afterAll(() => here.close());

  const send = (path: string, site: string | undefined) => {
    const sent = browser.post(path, { _csrf: 'of yesterday', ...TYPED });
    return site === undefined ? sent : sent.set('sec-fetch-site', site);
  };

  it('from a page of ours is shown again with a new token, not taken', async () => {
    const answer = await send('/account/tokens', 'same-origin');
    expect([answer.status, await here.database.query(`SELECT 1 FROM access.api_token`)]).toEqual([200, []]);
    expect(answer.text).toContain(`value="${TYPED.name}"`);
    expect(answer.text).toMatch(/name="_csrf" value="[0-9a-f]{64}"/);
  });

  it.each([
    ['from another site', '/account/tokens', 'cross-site'],
    ['from a neighbouring host', '/account/tokens', 'same-site'],
    ['of which the browser does not say where it is from', '/account/tokens', undefined],
    ['for sign-in', '/sign-in', 'same-origin'],
    ['for signing out', '/sign-out', 'same-origin'],
    ['that would act without asking', '/account/sessions/end', 'same-origin'],
  ])('is refused %s', async (_, path, site) => {
    expect((await send(path, site)).status).toBe(403);
    expect((await browser.open('/account')).status).toBe(200);
  });

  it('is refused where nobody is signed in', async () => {
    const stranger = request(here.app.getHttpServer()).post('/account/tokens').type('form').send({ _csrf: 'x' });
    expect((await stranger.set('sec-fetch-site', 'same-origin')).status).toBe(403);
  });
});
