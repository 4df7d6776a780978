import request from 'supertest';
import { accessApp, NOW, type AccessApp } from '../testing/app.js';
import { Browser } from '../testing/browser.js';
import { someMember } from '../testing/members.js';

const COMMAND_ID = '1f6d0a52-3c39-4f0b-9a3e-1c5b7d2e0001';
const odette = someMember();
const basil = someMember({ memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0002', name: 'Basil Fennimore' });

describe('The account page', () => {
  let here: AccessApp;
  let browser: Browser;

  beforeAll(async () => {
    here = await accessApp();
    await here.enrol(odette, 'odette');
    await here.enrol(basil, 'basil');
  });
  beforeEach(async () => {
    here.clock.moveTo(NOW);
    await here.database.query(`DELETE FROM access.api_token`);
    browser = new Browser(here.app);
    await browser.signIn('odette');
    await browser.open('/account');
  });
  afterAll(() => here.close());

  const issue = (fields = {}) =>
    browser.post('/account/tokens', { commandId: COMMAND_ID, name: 'Housing system', lifetime: 'DAYS_30', ...fields });
  const tokenIn = (html: string) => /sightline_[A-Za-z0-9_-]{43}/.exec(html)?.[0];
  const me = (token = '') =>
    request(here.app.getHttpServer()).get('/api/v1/me').set('authorization', `Bearer ${token}`);

  it('says who I am, and that I have no tokens', async () => {
    const { text } = await browser.open('/account');
    for (const fact of ['Odette Larkspur', 'Designated safeguarding lead', 'Lantern Row', 'You have no tokens']) {
      expect(text).toContain(fact);
    }
    expect(/<title>([^<]*)/.exec(text)?.[1]).not.toContain('Odette');
  });

  it('issues a token, shows it once, and lists it without it', async () => {
    const answer = await issue();
    const token = tokenIn(answer.text);
    expect(token).toBeDefined();
    expect(answer.text).toContain('Copy the token now');
    expect((await me(token)).body).toEqual(odette);
    const { text } = await browser.open('/account');
    expect(text).toContain('Housing system');
    expect(tokenIn(text)).toBeUndefined();
  });

  it('issues one token for a form that was sent twice', async () => {
    await issue();
    const again = await issue();
    expect([again.status, again.headers['location']]).toEqual([303, '/account']);
    expect(await here.database.query(`SELECT 1 FROM access.api_token`)).toHaveLength(1);
  });

  it.each([
    [{ name: '' }, 'Enter a name for the token'],
    [{ name: 'x'.repeat(61) }, 'Name of the token must be 60 characters or fewer'],
    [{ name: 'a\u0000b' }, 'hidden character'],
    [{ lifetime: '' }, 'Select how long the token should work'],
    [{ lifetime: 'DAYS_9999' }, 'Select how long the token should work'],
  ])('asks again for %j and issues nothing', async (fields, message) => {
    const answer = await issue(fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(message);
    expect(await here.database.query(`SELECT 1 FROM access.api_token`)).toEqual([]);
  });

  it('keeps what was typed beside what has to be corrected', async () =>
    expect((await issue({ lifetime: '' })).text).toContain('value="Housing system"'));

  it('ends a token, and says so once', async () => {
    const token = tokenIn((await issue()).text);
    const [, path = ''] =
      /action="(\/account\/tokens\/[^"]+\/revoke)"/.exec((await browser.open('/account')).text) ?? [];
    expect((await browser.post(path)).status).toBe(303);
    expect((await browser.open('/account')).text).toContain('The token has been ended');
    expect((await browser.open('/account')).text).not.toContain('The token has been ended');
    expect((await me(token)).status).toBe(401);
  });

  it("ends nobody else's token", async () => {
    const token = tokenIn((await issue()).text);
    const [, path = ''] =
      /action="(\/account\/tokens\/[^"]+\/revoke)"/.exec((await browser.open('/account')).text) ?? [];
    const other = new Browser(here.app);
    await other.signIn('basil');
    await other.open('/account');
    expect((await other.post(path)).status).toBe(404);
    expect((await me(token)).status).toBe(200);
  });

  it('issues nothing without the page that has the form', async () => {
    expect((await issue({ _csrf: 'x' })).status).toBe(403);
    expect(await here.database.query(`SELECT 1 FROM access.api_token`)).toEqual([]);
  });

  it('tells what became of a token', async () => {
    await issue();
    here.clock.moveTo(new Date(NOW.getTime() + 31 * 86_400_000));
    await browser.signIn('odette');
    expect((await browser.open('/account')).text).toContain('Expired');
  });
});
