import { SignJWT, UnsecuredJWT, generateKeyPair } from 'jose';
import { CommandBus } from '@nestjs/cqrs';
import { createHmac } from 'node:crypto';
import type { Response } from 'supertest';
import { newId } from '#event-store';
import { aMember } from '../domain/member.examples.js';
import { Invitations } from '../link-sign-in/invitations.query.js';
import { LinkSignIn } from '../link-sign-in/link-sign-in.command.js';
import { accessApp, NOW, type AccessApp } from '../testing/app.js';
import { Browser, sessionCookieOf } from '../testing/browser.js';
import { someMember, someSignedIn } from '../testing/members.js';
import { SpecProvider, type Misdeeds } from '../testing/spec-provider.js';

const ADDRESS = 'http://localhost:3999';
const odette = someMember();
const basil = someMember({ memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0002', name: 'Basil Fennimore' });
const stranger = someMember({
  memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0003',
  name: 'Cleo Marsh',
  organisationId: '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0009',
});
const SUBJECT = 'larkspur-7';
const TAKEN = { issuer: 'https://sign-in.lantern-row.example', subject: SUBJECT };

describe('Signing in with an organisation', () => {
  let here: AccessApp;
  let provider: SpecProvider;
  let other: SpecProvider;
  let browser: Browser;

  beforeAll(async () => {
    provider = await SpecProvider.at(TAKEN.issuer);
    other = await SpecProvider.at('https://sign-in.elsewhere.example');
    const elsewhere = { key: 'elsewhere', name: 'Elsewhere', organisationId: stranger.organisationId };
    here = await accessApp({
      identityProviders: [provider.setUp(), other.setUp(elsewhere)],
      publicAddress: ADDRESS,
    });
    await here.enrol(odette, 'odette');
    await here.enrol(basil, 'basil');
    await here.enrol(stranger, 'cleo');
    await link(odette.memberId, TAKEN);
  });
  beforeEach(() => {
    here.clock.moveTo(NOW);
    provider.misdeeds = {};
    browser = new Browser(here.app);
  });
  afterEach(() => here.database.query(`DELETE FROM access.sign_in_attempt`));
  afterAll(() => here.close());

  async function link(memberId: string, subject: { issuer: string; subject: string }): Promise<void> {
    const context = someSignedIn().context(newId(someSignedIn().correlationId, `${memberId} ${subject.subject}`));
    await here.app.get(CommandBus).execute(new LinkSignIn(memberId, subject, context));
    await here.happened({ type: 'SignInLinked', data: { memberId, ...subject } });
  }
  /** Leaves for the provider: gives the address there. */
  const leave = async (query = '', key = 'lantern-row') =>
    String((await browser.open(`/sign-in/organisation/${key}${query}`)).headers['location']);
  const arrive = (query: string, key = 'lantern-row') => browser.open(`/sign-in/organisation/${key}/callback?${query}`);
  async function signIn(subject = SUBJECT, query = ''): Promise<Response> {
    return arrive(provider.authorise(await leave(query), subject));
  }
  const isIn = async () => (await browser.open('/account')).status === 200;

  it('is offered on the sign-in page, which names organisations and nobody in them', async () => {
    const { text } = await browser.open('/sign-in?returnTo=%2Faccount');
    expect(text).toContain('href="/sign-in/organisation/lantern-row?returnTo=%2Faccount"');
    expect(text).toContain('>Elsewhere</a>');
    expect(text).not.toMatch(/Odette|Basil/);
  });

  it('asks the provider for a code, with PKCE, state and nonce', async () => {
    const { origin, searchParams } = new URL(await leave());
    expect(origin).toBe(provider.issuer);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      scope: 'openid',
      client_id: 'sightline',
      code_challenge_method: 'S256',
      redirect_uri: `${ADDRESS}/sign-in/organisation/lantern-row/callback`,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/);
  });

  it('lets whoever is linked in, under a new session id, and leads where they wanted to go', async () => {
    const before = sessionCookieOf(await browser.open('/sign-in/organisation/lantern-row'));
    const answer = await signIn(SUBJECT, '?returnTo=%2Faccount');
    expect([answer.status, answer.headers['location']]).toEqual([303, '/account']);
    expect(sessionCookieOf(answer)).not.toBe(before);
    expect((await browser.open('/account')).text).toContain('Odette Larkspur');
  });

  it.each(['//evil.example', 'https://evil.example', '/%2f%2fevil.example', '/sign-out'])(
    'leads to the front page instead of %s',
    async (to) => expect((await signIn(SUBJECT, `?returnTo=${encodeURIComponent(to)}`)).headers['location']).toBe('/'),
  );

  it('lets nobody in who is disabled here', async () => {
    await here.happened(aMember.disabled());
    const { status } = await signIn();
    await here.happened(aMember.enabled());
    expect([status, await isIn()]).toEqual([403, false]);
  });

  it('lets nobody in for another organisation than the provider’s own', async () => {
    await link(stranger.memberId, { issuer: provider.issuer, subject: 'cleo-1' });
    const answer = await signIn('cleo-1');
    expect([answer.status, await isIn()]).toEqual([403, false]);
  });

  it('does not take the same subject of another provider for the same person', async () => {
    const answer = await arrive(other.authorise(await leave('', 'elsewhere'), SUBJECT), 'elsewhere');
    expect(answer.headers['location']).toBe('/sign-in/invitation');
    expect(await isIn()).toBe(false);
  });

  it('does not take an address for mail, or any other claim, for the person', async () => {
    provider.misdeeds = { claims: { email: 'odette@lantern-row.example', preferred_username: 'odette' } };
    expect((await signIn('somebody-else')).headers['location']).toBe('/sign-in/invitation');
  });

  const now = Math.floor(Date.now() / 1000);
  const forged: [string, Misdeeds][] = [
    ['of another issuer', { claims: { iss: 'https://sign-in.elsewhere.example' } }],
    ['for another audience', { claims: { aud: 'another-client' } }],
    ['for several audiences, authorised for another', { claims: { aud: ['sightline', 'x'], azp: 'x' } }],
    ['with another nonce', { claims: { nonce: 'replayed' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['that has expired', { claims: { iat: now - 900, exp: now - 600 } }],
    ['from the future', { claims: { iat: now + 900, nbf: now + 900, exp: now + 1800 } }],
    ['without a subject', { claims: { sub: undefined } }],
    ['without a signature', { sign: async (claims) => new UnsecuredJWT(claims).encode() }],
    ['signed with somebody else’s key', { sign: signedBySomebodyElse }],
    ['signed with the public key as a shared secret', { sign: signedWithPublicKey }],
    ['that is no token', { sign: async () => 'not.a.token' }],
  ];
  it.each(forged)('takes no id token %s', async (_, misdeeds) => {
    provider.misdeeds = misdeeds;
    const answer = await signIn();
    expect([answer.status, await isIn()]).toEqual([403, false]);
    expect(/<main[\s\S]*<\/main>/.exec(answer.text)?.[0]).not.toMatch(/nonce|audience|issuer|signature/i);
  });

  it.each([
    ['no second factor', { amr: ['pwd'] }],
    ['nothing of how', { amr: undefined }],
    ['a second factor in the wrong shape', { amr: 'otp' }],
  ])('takes nobody whose provider says %s', async (_, claims) => {
    provider.misdeeds = { claims };
    const answer = await signIn();
    expect(answer.text).toContain('Your password alone is not enough');
    expect(await isIn()).toBe(false);
  });

  describe('takes no answer', () => {
    const isRefused = async (answer: Response) => {
      expect([answer.status, await isIn()]).toEqual([403, false]);
    };

    it('twice', async () => {
      const query = provider.authorise(await leave(), SUBJECT);
      expect((await arrive(query)).status).toBe(303);
      const second = new Browser(here.app);
      expect((await second.open(`/sign-in/organisation/lantern-row/callback?${query}`)).status).toBe(403);
      expect((await arrive(query)).status).toBe(403);
    });

    it('that this browser did not ask for', async () => {
      const attacker = new Browser(here.app);
      const sent = String((await attacker.open('/sign-in/organisation/lantern-row')).headers['location']);
      await isRefused(await arrive(provider.authorise(sent, SUBJECT)));
    });

    it('with the code of somebody else’s sign-in (code injection)', async () => {
      const attacker = new Browser(here.app);
      const theirs = provider.authorise(
        String((await attacker.open('/sign-in/organisation/lantern-row')).headers['location']),
        SUBJECT,
      );
      const mine = new URLSearchParams(provider.authorise(await leave(), 'nobody'));
      mine.set('code', new URLSearchParams(theirs).get('code') ?? '');
      await isRefused(await arrive(mine.toString()));
    });

    it.each([
      ['with another state', { state: 'another' }],
      ['of another issuer', { iss: 'https://sign-in.elsewhere.example' }],
      ['without a code', { code: '' }],
    ])('%s', async (_, answer) => {
      provider.misdeeds = { answer };
      await isRefused(await signIn());
    });

    it('without the issuer, where the provider always names it', async () => {
      const query = new URLSearchParams(provider.authorise(await leave(), SUBJECT));
      query.delete('iss');
      await isRefused(await arrive(query.toString()));
    });

    it('of one provider at the address of another (mix-up)', async () => {
      await isRefused(await arrive(provider.authorise(await leave(), SUBJECT), 'elsewhere'));
    });

    it('that comes after ten minutes', async () => {
      const query = provider.authorise(await leave(), SUBJECT);
      here.clock.moveTo(new Date(NOW.getTime() + 10 * 60_000));
      await isRefused(await arrive(query));
    });

    it('that says no, and says so calmly', async () => {
      const state = new URL(await leave()).searchParams.get('state') ?? '';
      const answer = await arrive(
        new URLSearchParams({ error: 'access_denied', state, iss: provider.issuer }).toString(),
      );
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('You were not let in');
    });
  });

  it('keeps every answer as an attempt, without saying whose', async () => {
    await signIn();
    provider.misdeeds = { claims: { nonce: 'replayed' } };
    await signIn();
    const rows = await here.database.query<{ way: string; outcome: string }>(
      `SELECT way, outcome FROM access.sign_in_attempt ORDER BY attempt_id`,
    );
    expect(rows).toEqual([
      { way: 'provider', outcome: 'signed-in' },
      { way: 'provider', outcome: 'failed' },
    ]);
  });

  it('knows no provider that nobody set up', async () =>
    expect((await browser.open('/sign-in/organisation/nowhere')).status).toBe(404));

  describe('with an invitation', () => {
    const invite = (memberId: string) => here.app.get(Invitations).invite(memberId, NOW);
    const enter = async (code: string, subject: string) => {
      await signIn(subject, '?returnTo=%2Faccount');
      await browser.open('/sign-in/invitation');
      return browser.post('/sign-in/invitation', { code });
    };

    it('links whom the provider vouches for to their account, once and for all', async () => {
      const code = await invite(basil.memberId);
      const answer = await enter(code.toLowerCase().replaceAll('-', ' '), 'fennimore-2');
      expect([answer.status, answer.headers['location']]).toEqual([303, '/account']);
      expect((await browser.open('/account')).text).toContain('Basil Fennimore');
      browser = new Browser(here.app);
      expect((await signIn('fennimore-2')).headers['location']).toBe('/');
      browser = new Browser(here.app);
      expect((await enter(code, 'fennimore-3')).status).toBe(422);
    });

    it.each([
      ['made up', async () => 'AAAA-BBBB-CCCC-DDDD'],
      ['for somebody of another organisation', async () => invite(stranger.memberId)],
    ])('takes none that is %s', async (_, code) => {
      const answer = await enter(await code(), 'unknown-1');
      expect([answer.status, await isIn()]).toEqual([422, false]);
    });

    it('takes none that is older than a week', async () => {
      const code = await invite(basil.memberId);
      here.clock.moveTo(new Date(NOW.getTime() + 8 * 86_400_000));
      expect((await enter(code, 'unknown-2')).status).toBe(422);
    });

    it('is for nobody whom no provider vouched for', async () => {
      await browser.open('/sign-in');
      const answer = await browser.post('/sign-in/invitation', { code: await invite(basil.memberId) });
      expect([answer.status, answer.headers['location']]).toEqual([303, '/sign-in']);
    });
  });

  describe('proves again who somebody is', () => {
    const later = new Date(NOW.getTime() + 6 * 60_000);

    it('at the provider, with a sign-in that it asks for anew', async () => {
      await signIn();
      here.clock.moveTo(later);
      await browser.open('/account');
      expect((await browser.post('/account/sessions/end')).headers['location']).toBe('/step-up?returnTo=%2Faccount');
      expect((await browser.open('/step-up?returnTo=%2Faccount')).text).toContain('Confirm with Lantern Row');
      const asked = await leave('?again=1&returnTo=%2Faccount');
      expect(new URL(asked).searchParams.get('prompt')).toBe('login');
      expect((await arrive(provider.authorise(asked, SUBJECT))).headers['location']).toBe('/account');
      await browser.open('/account');
      expect((await browser.post('/account/sessions/end')).headers['location']).toBe('/sign-in');
    });

    it.each([
      ['a sign-in of long ago', SUBJECT, { auth_time: now - 3600 }],
      ['a sign-in of nobody knows when', SUBJECT, { auth_time: undefined }],
      ['somebody else', 'fennimore-2', {}],
    ])('not by %s', async (_, subject, claims) => {
      await signIn();
      here.clock.moveTo(later);
      const asked = await leave('?again=1');
      provider.misdeeds = { claims };
      expect((await arrive(provider.authorise(asked, subject))).status).toBe(403);
      expect((await browser.open('/account')).text).toContain('Odette Larkspur');
    });
  });
});

describe('An identity provider that is away', () => {
  it('is said to be so, and asked again next time', async () => {
    const provider = await SpecProvider.at(TAKEN.issuer);
    const here = await accessApp({ identityProviders: [provider.setUp()], publicAddress: ADDRESS });
    const browser = new Browser(here.app);
    provider.misdeeds = { isAway: true };
    const answer = await browser.open('/sign-in/organisation/lantern-row');
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('does not answer');
    provider.misdeeds = {};
    expect((await browser.open('/sign-in/organisation/lantern-row')).status).toBe(303);
    await here.close();
  });
});

async function signedBySomebodyElse(claims: Record<string, unknown>): Promise<string> {
  const { privateKey } = await generateKeyPair('ES256');
  return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'one' }).sign(privateKey);
}

/** HS256 with the text of the public key: what libraries fell for that let the token choose its algorithm. */
async function signedWithPublicKey(claims: Record<string, unknown>, { jwk }: SpecProvider): Promise<string> {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'HS256', kid: 'one' })}.${part(claims)}`;
  return `${text}.${createHmac('sha256', JSON.stringify(jwk)).update(text).digest('base64url')}`;
}
