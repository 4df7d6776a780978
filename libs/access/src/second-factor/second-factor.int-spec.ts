import { generateSync } from 'otplib';
import type { Response } from 'supertest';
import { accessApp, NOW, type AccessApp } from '../testing/app.js';
import { Browser, sessionCookieOf } from '../testing/browser.js';
import { someMember } from '../testing/members.js';
import { SecondFactors } from './second-factors.query.js';

const odette = someMember();
const basil = someMember({
  memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0002',
  name: 'Basil Fennimore',
  role: 'auditor',
});
const later = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1_000);
const keyIn = ({ text }: Response): string =>
  (/typed">((?:[A-Z2-7]{4} ?)+)</.exec(text)?.[1] ?? '').replaceAll(' ', '');
const recoveryCodesIn = ({ text }: Response): string[] => text.match(/[A-Z2-9]{4}(-[A-Z2-9]{4}){3}/g) ?? [];
const where = ({ status, headers }: Response) => [status, headers['location']];

describe('A second factor', () => {
  let here: AccessApp;
  let browser: Browser;

  beforeEach(async () => {
    here = await accessApp({ secondFactorRoles: ['safeguarding-lead'] });
    await here.enrol(odette, 'odette');
    await here.enrol(basil, 'basil');
    browser = new Browser(here.app);
  });
  afterEach(() => here.close());

  const codeOf = (key: string, at = here.clock.now()) => generateSync({ secret: key, epoch: at.getTime() / 1000 });

  /** Sets up codes at the first sign-in, and moves on to the next code. */
  async function setUp(): Promise<{ key: string; recoveryCodes: string[] }> {
    await browser.signIn('odette');
    const key = keyIn(await browser.open('/sign-in/set-up'));
    const answer = await browser.post('/sign-in/set-up', { code: codeOf(key) });
    here.clock.moveTo(later(60));
    return { key, recoveryCodes: recoveryCodesIn(answer) };
  }
  async function enter(code: string, returnTo = '/account'): Promise<Response> {
    await browser.signIn('odette');
    await browser.open('/sign-in/code');
    return browser.post('/sign-in/code', { code, returnTo });
  }

  it('is set up at the first sign-in of those who need one, who are not in before', async () => {
    expect(where(await browser.signIn('odette', undefined, '/account'))).toEqual([
      303,
      '/sign-in/set-up?returnTo=%2Faccount',
    ]);
    expect((await browser.open('/account')).status).toBe(303);
    const page = await browser.open('/sign-in/set-up?returnTo=%2Faccount');
    expect(page.text).toContain('<svg class="sightline-code-picture"');
    const wrong = await browser.post('/sign-in/set-up', { code: '000000', returnTo: '/account' });
    expect([wrong.status, keyIn(wrong)]).toEqual([422, keyIn(page)]);
    const done = await browser.post('/sign-in/set-up', { code: codeOf(keyIn(page)), returnTo: '/account' });
    expect(recoveryCodesIn(done)).toHaveLength(10);
    expect(done.text).toContain('href="/account"');
    expect((await browser.open('/account')).status).toBe(200);
  });

  it('is asked of nobody else', async () =>
    expect(where(await browser.signIn('basil', undefined, '/account'))).toEqual([303, '/account']));

  it('is asked for after the password from then on, and leads where the person wanted to go', async () => {
    const { key } = await setUp();
    expect(where(await browser.signIn('odette', undefined, '/account'))).toEqual([
      303,
      '/sign-in/code?returnTo=%2Faccount',
    ]);
    expect((await browser.open('/account')).status).toBe(303);
    await browser.open('/sign-in/code?returnTo=%2Faccount');
    expect(where(await browser.post('/sign-in/code', { code: codeOf(key), returnTo: '/account' }))).toEqual([
      303,
      '/account',
    ]);
    expect((await browser.open('/account')).text).toContain('You sign in with your password and a code');
  });

  it('is stored so that nobody can make codes of it', async () => {
    const { key, recoveryCodes } = await setUp();
    const rows = await here.database.query<{ row: string }>(
      `SELECT f::text AS row FROM access.second_factor f UNION ALL SELECT r::text FROM access.recovery_code r`,
    );
    const stored = rows
      .map(({ row }) => Buffer.from(row.replaceAll(/[^0-9a-f]/g, ''), 'hex').toString('latin1') + row)
      .join();
    for (const secret of [key, ...recoveryCodes]) expect(stored).not.toContain(secret);
    expect(rows).toHaveLength(11);
  });

  it('takes each code once', async () => {
    const { key } = await setUp();
    const code = codeOf(key);
    expect((await enter(code)).status).toBe(303);
    expect((await enter(code)).status).toBe(422);
  });

  it('takes no code older than one that was used', async () => {
    const { key } = await setUp();
    const old = codeOf(key);
    here.clock.moveTo(later(90));
    expect((await enter(codeOf(key))).status).toBe(303);
    expect((await enter(old)).status).toBe(422);
  });

  it.each([
    [-30, 303],
    [30, 303],
    [-90, 422],
    [90, 422],
  ])('with a clock %i seconds off is answered %i', async (seconds, status) => {
    const { key } = await setUp();
    here.clock.moveTo(later(300));
    expect((await enter(codeOf(key, later(300 + seconds)))).status).toBe(status);
  });

  it('can be a recovery code, however it is typed, once', async () => {
    const { recoveryCodes } = await setUp();
    const code = recoveryCodes[3] ?? '';
    expect((await enter(code.toLowerCase().replaceAll('-', ' '))).status).toBe(303);
    expect((await enter(code)).status).toBe(422);
    expect((await enter(recoveryCodes[4] ?? '')).status).toBe(303);
  });

  it('lets somebody with the password alone guess five times, then makes them wait', async () => {
    const { key } = await setUp();
    await browser.signIn('odette');
    await browser.open('/sign-in/code');
    for (let i = 0; i < 5; i++) expect((await browser.post('/sign-in/code', { code: '000000' })).status).toBe(422);
    const answer = await browser.post('/sign-in/code', { code: codeOf(key) });
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '60']);
    expect((await browser.signIn('odette')).status).toBe(429); // the password does not begin the count anew
  });

  it('is asked for within ten minutes of the password, in the same browser', async () => {
    const { key } = await setUp();
    await browser.signIn('odette');
    await browser.open('/sign-in/code');
    const stranger = new Browser(here.app);
    await stranger.open('/sign-in');
    expect(where(await stranger.post('/sign-in/code', { code: codeOf(key) }))).toEqual([303, '/sign-in']);
    here.clock.moveTo(later(60 + 10 * 60));
    expect(where(await browser.post('/sign-in/code', { code: codeOf(key) }))).toEqual([303, '/sign-in']);
  });

  it('cannot be set up again by somebody who knows the password', async () => {
    await setUp();
    await browser.signIn('odette');
    expect(where(await browser.open('/sign-in/set-up'))).toEqual([303, '/sign-in']);
    await browser.open('/sign-in/code');
    expect(where(await browser.post('/sign-in/set-up', { code: '000000' }))).toEqual([303, '/sign-in']);
  });

  it('gives the session a new id at each step', async () => {
    const { key } = await setUp();
    const first = sessionCookieOf(await browser.signIn('odette'));
    await browser.open('/sign-in/code');
    const second = sessionCookieOf(await browser.post('/sign-in/code', { code: codeOf(key) }));
    expect(first).toBeDefined();
    expect(second).toBeDefined();
    expect(second).not.toBe(first);
  });

  it('is set up at a screen that was left open only after a proof of who sits there: it would count as one itself', async () => {
    await browser.signIn('basil');
    const key = keyIn(await browser.open('/account/second-factor'));
    here.clock.moveTo(later(5 * 60));
    const asked = [303, '/step-up?returnTo=%2Faccount%2Fsecond-factor'];
    expect(where(await browser.open('/account/second-factor'))).toEqual(asked);
    expect(where(await browser.post('/account/second-factor', { code: codeOf(key) }))).toEqual(asked);
    expect(await here.app.get(SecondFactors).isSetUp(basil.memberId)).toBe(false);
  });

  it('can be set up by somebody who needs none', async () => {
    await browser.signIn('basil');
    const page = await browser.open('/account/second-factor');
    expect(recoveryCodesIn(await browser.post('/account/second-factor', { code: codeOf(keyIn(page)) }))).toHaveLength(
      10,
    );
    expect((await browser.open('/account')).text).toContain('You sign in with your password and a code');
    expect((await browser.open('/account/second-factor')).status).toBe(404);
  });
});
