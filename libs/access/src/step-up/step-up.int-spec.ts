import { generateSync } from 'otplib';
import { accessApp, NOW, PASSWORD, type AccessApp } from '../testing/app.js';
import { Browser, sessionCookieOf } from '../testing/browser.js';
import { someMember } from '../testing/members.js';
import { SecondFactors } from '../second-factor/second-factors.query.js';

const odette = someMember();
const TOKEN = { name: 'Our housing system', lifetime: 'DAYS_7' };
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

describe('Something grave', () => {
  let here: AccessApp;
  let browser: Browser;

  beforeEach(async () => {
    here = await accessApp();
    await here.enrol(odette, 'odette');
    browser = new Browser(here.app);
  });
  afterEach(() => here.close());

  const issue = () => browser.post('/account/tokens', TOKEN);
  const isIssued = async () => (await here.database.query(`SELECT 1 FROM access.api_token`)).length > 0;

  describe('asked for by somebody with codes', () => {
    let key: string;

    beforeEach(async () => {
      const factors = here.app.get(SecondFactors);
      key = await factors.keyToSetUp(odette.memberId, NOW);
      await factors.confirm(odette.memberId, codeAt(later(-2)), later(-2));
      await browser.signIn('odette');
      await browser.open('/sign-in/code');
      await browser.post('/sign-in/code', { code: codeAt(NOW) });
      await browser.open('/account');
    });
    const codeAt = (at: Date) => generateSync({ secret: key, epoch: at.getTime() / 1000 });

    it('is done at once while the code is not older than five minutes', async () => {
      here.clock.moveTo(new Date(later(5).getTime() - 1_000));
      expect((await issue()).text).toContain('Copy the token now');
    });

    it('needs a new code after that, shows what was typed again, and is done by the person alone', async () => {
      here.clock.moveTo(later(5));
      const asked = await issue();
      expect([asked.status, asked.headers['location']]).toEqual([303, '/step-up?returnTo=%2Faccount%2Ftokens']);
      const before = sessionCookieOf(await browser.open('/step-up?returnTo=%2Faccount%2Ftokens'));
      const wrong = await browser.post('/step-up/code', { code: '000000', returnTo: '/account/tokens' });
      expect([wrong.status, await isIssued()]).toEqual([422, false]);
      const right = await browser.post('/step-up/code', { code: codeAt(later(5)), returnTo: '/account/tokens' });
      expect([right.status, right.headers['location']]).toEqual([303, '/account/tokens']);
      expect(sessionCookieOf(right)).not.toBe(before);
      const form = await browser.open('/account/tokens');
      expect(form.text).toContain(`value="${TOKEN.name}"`);
      expect(await isIssued()).toBe(false);
      expect((await issue()).text).toContain('Copy the token now');
    });

    it('does not take the password instead', async () => {
      here.clock.moveTo(later(5));
      await browser.open('/step-up');
      expect((await browser.post('/step-up/password', { password: PASSWORD })).status).toBe(422);
      expect((await issue()).status).toBe(303);
    });

    it('leaves nothing of the old session that still works', async () => {
      here.clock.moveTo(later(5));
      await browser.open('/step-up');
      await browser.post('/step-up/code', { code: codeAt(later(5)) });
      expect(await here.database.query(`SELECT 1 FROM access.session WHERE member_id IS NOT NULL`)).toHaveLength(1);
      expect((await browser.open('/account')).status).toBe(200);
    });

    it.each(['//evil.example', 'https://evil.example', '/sign-out'])('leads on to no %s', async (returnTo) => {
      here.clock.moveTo(later(5));
      await browser.open('/step-up');
      const answer = await browser.post('/step-up/code', { code: codeAt(later(5)), returnTo });
      expect(answer.headers['location']).toBe('/');
    });
  });

  it('asks somebody without codes for their password', async () => {
    await browser.signIn('odette');
    await browser.open('/account');
    here.clock.moveTo(later(5));
    expect((await browser.post('/account/sessions/end')).headers['location']).toBe('/step-up?returnTo=%2Faccount');
    await browser.open('/step-up?returnTo=%2Faccount');
    expect((await browser.post('/step-up/password', { password: 'wrong' })).status).toBe(422);
    const answer = await browser.post('/step-up/password', { password: PASSWORD, returnTo: '/account' });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/account']);
    expect((await browser.post('/account/sessions/end')).headers['location']).toBe('/sign-in');
  });
});
