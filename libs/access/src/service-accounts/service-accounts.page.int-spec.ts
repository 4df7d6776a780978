import { wordsOf } from '#web/testing';
import { ed25519, pemOf } from '../testing/program.js';
import { accessApp, NOW, type AccessApp } from '../testing/app.js';
import { Browser } from '../testing/browser.js';
import { someMember } from '../testing/members.js';

const linnet = someMember({ memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0013', role: 'administrator', name: 'Linnet' });
const elsewhere = someMember({
  memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0014',
  role: 'administrator',
  organisationId: '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0002',
});
const PROGRAM = { name: 'Housing system', role: 'safeguarding-lead', scopes: 'case:read\ncase:note' };
const id = (n: number) => ({ commandId: `1f6d0a52-3c39-4f0b-9a3e-1c5b7d2e008${n}` });

describe('The pages of service accounts', () => {
  let here: AccessApp;
  let browser: Browser;

  beforeEach(async () => {
    here = await accessApp({ demoMemberIds: [linnet.memberId, elsewhere.memberId] });
    await here.enrol(linnet, 'linnet');
    await here.enrol(elsewhere, 'elsewhere');
    browser = await signedIn('linnet');
  });
  afterEach(() => here.close());

  async function signedIn(name: string): Promise<Browser> {
    const someone = new Browser(here.app);
    await someone.signIn(name);
    await someone.open('/service-accounts');
    return someone;
  }
  const register = async (change = {}) => browser.post('/service-accounts', { ...PROGRAM, ...id(1), ...change });
  const registered = async () => String((await register()).headers['location']);

  it('say which actions a program can have, and none that needs a person', async () => {
    const page = wordsOf((await browser.open('/service-accounts')).text);
    expect(page).toContain('No service accounts');
    expect(page).toContain('case:import');
    for (const action of ['case:seal', 'conflict:declare', 'account:see']) expect(page).not.toContain(action);
  });

  it('register one, give it a key by its thumbprint, retire the key and end the account', async () => {
    const at = await registered();
    expect(wordsOf((await browser.open(at)).text)).toContain('Has no key');
    expect((await browser.post(`${at}/keys`, { key: pemOf(ed25519()), ...id(2) })).status).toBe(303);
    const page = (await browser.open(at)).text;
    const [, thumbprint = ''] = /keys\/([\w-]{43})\/retire/.exec(page) ?? [];
    expect(wordsOf(page)).toContain(thumbprint);
    expect(wordsOf((await browser.open('/service-accounts')).text)).toContain(
      'Housing system Designated safeguarding lead Works',
    );
    here.clock.moveTo(new Date(NOW.getTime() + 70 * 86_400_000));
    browser = await signedIn('linnet');
    expect(wordsOf((await browser.open('/service-accounts')).text)).toContain('Needs a new key soon');
    await browser.post(`${at}/keys/${thumbprint}/retire`, id(3));
    expect(wordsOf((await browser.open(at)).text)).toContain('Retired');
    await browser.post(`${at}/end`, id(4));
    expect(wordsOf((await browser.open('/service-accounts')).text)).toContain(
      'Housing system Designated safeguarding lead Ended',
    );
  });

  it.each([
    ['case:seal', 'an action that needs a fresh proof'],
    ['account:see', 'administration'],
    ['restriction:*', 'what the role may not'],
    ['x', 'what there is not'],
  ])('refuse %s: %s', async (scopes) => {
    const answer = await register({ scopes });
    expect([answer.status, wordsOf(answer.text).includes('The role cannot do one of these actions')]).toEqual([
      409,
      true,
    ]);
  });

  it('do not send a private key back', async () => {
    const at = await registered();
    const pem = ed25519().privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const answer = await browser.post(`${at}/keys`, { key: pem, ...id(2) });
    expect([answer.status, wordsOf(answer.text).includes('Count it as lost')]).toEqual([409, true]);
    expect(answer.text).not.toContain(pem.split('\n')[1]);
  });

  it('are nobody else’s: another organisation finds nothing, by reading or by writing', async () => {
    const at = await registered();
    const other = await signedIn('elsewhere');
    expect((await other.open(at)).status).toBe(404);
    expect((await other.post(`${at}/keys`, { key: pemOf(ed25519()), ...id(2) })).status).toBe(404);
    expect((await other.post(`${at}/end`, id(3))).status).toBe(404);
    expect(wordsOf((await other.open('/service-accounts')).text)).toContain('No service accounts');
  });

  it('ask an administrator who proved who they are too long ago to do so again', async () => {
    await here.close();
    here = await accessApp();
    await here.enrol(linnet, 'linnet');
    browser = await signedIn('linnet');
    here.clock.moveTo(new Date(NOW.getTime() + 6 * 60_000));
    expect((await register()).headers['location']).toContain('/step-up');
  });
});
