import { accessApp, type AccessApp } from '../testing/app.js';
import { Browser } from '../testing/browser.js';
import { someMember } from '../testing/members.js';

const odette = someMember();
const basil = someMember({
  memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0002',
  name: 'Basil Fennimore',
  role: 'commissioner',
});
const real = someMember({ memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0003', name: 'A Real Member' });

async function appWith(demoMemberIds: string[]): Promise<AccessApp> {
  const here = await accessApp({ demoMemberIds });
  await here.enrol(odette, 'odette');
  await here.enrol(basil, 'basil');
  await here.enrol(real, 'real');
  return here;
}

describe('In a demonstration', () => {
  let here: AccessApp;
  let browser: Browser;
  beforeAll(async () => void (here = await appWith([odette.memberId, basil.memberId])));
  beforeEach(() => void (browser = new Browser(here.app)));
  afterAll(() => here.close());

  it('the sign-in page offers its members by role, and nobody else', async () => {
    const { text } = await browser.open('/sign-in');
    expect(text).toMatch(/Sign in as <\/span>Odette Larkspur, Lantern Row\s*<\/button>/);
    expect(text.indexOf('Designated safeguarding lead')).toBeLessThan(text.indexOf('Commissioner'));
    expect(text).not.toContain('A Real Member');
  });

  it('one press is enough to become one of them, and another to become the next', async () => {
    await browser.open('/sign-in');
    const answer = await browser.post('/demo/switch', { memberId: odette.memberId, returnTo: '/account' });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/account']);
    expect((await browser.open('/account')).text).toMatch(/summary-list__value"><bdi>Odette Larkspur/);
    await browser.post('/demo/switch', { memberId: basil.memberId });
    expect((await browser.open('/account')).text).toMatch(/summary-list__value"><bdi>Basil Fennimore/);
  });

  it.each([real.memberId, 'x', '', "' OR true"])('nobody can become %j', async (memberId) => {
    await browser.open('/sign-in');
    expect((await browser.post('/demo/switch', { memberId })).status).toBe(404);
    expect((await browser.open('/account')).status).toBe(303);
  });

  it('a press that comes from elsewhere does nothing', async () => {
    await browser.open('/sign-in');
    expect((await browser.post('/demo/switch', { _csrf: 'x', memberId: odette.memberId })).status).toBe(403);
  });
});

describe('Outside a demonstration', () => {
  let here: AccessApp;
  beforeAll(async () => void (here = await appWith([])));
  afterAll(() => here.close());

  it('the sign-in page offers nobody, and there is nothing to switch with', async () => {
    const browser = new Browser(here.app);
    expect((await browser.open('/sign-in')).text).not.toContain('/demo/switch');
    expect((await browser.post('/demo/switch', { memberId: odette.memberId })).status).toBe(404);
  });
});
