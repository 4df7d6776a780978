import { aMember } from '../domain/member.examples.js';
import { accessApp, NOW, PORT, type AccessApp } from '../testing/app.js';
import { Browser, sessionCookieOf } from '../testing/browser.js';
import { someMember } from '../testing/members.js';

const odette = someMember();
const NO_MATCH = 'The sign-in name and the password do not belong together';

describe('The sign-in page', () => {
  let here: AccessApp;
  let browser: Browser;

  beforeAll(async () => {
    here = await accessApp();
    await here.enrol(odette, 'odette.larkspur');
  });
  beforeEach(async () => {
    here.clock.moveTo(NOW);
    browser = new Browser(here.app);
    await here.database.query(`DELETE FROM access.sign_in_attempt`);
  });
  afterAll(() => here.close());

  it('asks for a name and a password, and offers nobody to become', async () => {
    const page = await browser.open('/sign-in');
    expect(page.status).toBe(200);
    expect(page.text).toContain('autocomplete="current-password"');
    expect(page.text).not.toContain('Odette');
    expect(page.headers['cache-control']).toContain('no-store');
  });

  it('lets a member in and leads on to where they wanted to go', async () => {
    const answer = await browser.signIn('Odette.Larkspur', undefined, '/account');
    expect([answer.status, answer.headers['location']]).toEqual([303, '/account']);
    expect((await browser.open('/account')).text).toContain('Odette Larkspur');
  });

  it('gives the session a new id, so that one planted before is worth nothing', async () => {
    const before = sessionCookieOf(await browser.open('/sign-in'));
    const after = sessionCookieOf(
      await browser.post('/sign-in', { signInName: 'odette.larkspur', password: 'three quiet lanterns' }),
    );
    expect(before).toBeDefined();
    expect(after).toBeDefined();
    expect(after).not.toBe(before);
  });

  it('sets a cookie that scripts and other sites cannot use, named after the port', async () => {
    const { headers } = await browser.open('/sign-in');
    expect(String(headers['set-cookie'])).toMatch(
      new RegExp(`^sightline-${PORT}=[^;]+; Path=/; HttpOnly; SameSite=Lax$`),
    );
  });

  it.each([
    ['a wrong password', 'odette.larkspur', 'three quiet lantern'],
    ['a name nobody has', 'basil', 'three quiet lanterns'],
  ])('does not tell %s from any other mistake', async (_, signInName, password) => {
    const answer = await browser.signIn(signInName, password);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(NO_MATCH);
    expect(answer.text).toContain(`value="${signInName}"`);
    expect(answer.text).not.toContain(password);
  });

  it('does not let a disabled member in, and does not say that they exist', async () => {
    await here.happened(aMember.disabled());
    const answer = await browser.signIn('odette.larkspur');
    await here.happened(aMember.enabled());
    expect(answer.text).toContain(NO_MATCH);
  });

  it('asks for what was left out, field by field', async () => {
    const answer = await browser.signIn('', '');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<a href="#signInName">Enter your sign-in name</a>');
    expect(answer.text).toContain('<a href="#password">Enter your password</a>');
  });

  it('makes everybody wait after five wrong passwords, whether or not the name exists', async () => {
    for (const name of ['odette.larkspur', 'basil']) {
      await here.database.query(`DELETE FROM access.sign_in_attempt`);
      for (let i = 0; i < 5; i++) expect((await browser.signIn(name, 'wrong')).status).toBe(422);
      const answer = await browser.signIn(name);
      expect([answer.status, answer.headers['retry-after']]).toEqual([429, '60']);
      expect(answer.text).toContain('Wait a minute, then try again');
    }
  });

  it('takes no form that it did not give out itself', async () => {
    await browser.open('/sign-in');
    const answer = await browser.post('/sign-in', {
      _csrf: 'x',
      signInName: 'odette.larkspur',
      password: 'three quiet lanterns',
    });
    expect(answer.status).toBe(403);
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/nowhere', ''])(
    'leads to the front page instead of %j',
    async (returnTo) => {
      expect((await browser.signIn('odette.larkspur', undefined, returnTo)).headers['location']).toBe('/');
    },
  );

  it('keeps the address that it was asked for, and nothing that is not one of ours', async () => {
    expect((await browser.open('/sign-in?returnTo=%2Faccount')).text).toContain('name="returnTo" value="/account"');
    expect((await browser.open('/sign-in?returnTo=%2F%2Fevil.example')).text).toContain('name="returnTo" value="/"');
  });
});
