import { CommandBus } from '@nestjs/cqrs';
import { UnsecuredJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { newId } from '#event-store';
import { LinkSignIn } from '../link-sign-in/link-sign-in.command.js';
import { accessApp, type AccessApp } from '../testing/app.js';
import { Browser } from '../testing/browser.js';
import { someMember, someSignedIn } from '../testing/members.js';
import { SpecProvider } from '../testing/spec-provider.js';

const odette = someMember();
const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} };

describe('A provider that says somebody has signed out there', () => {
  let here: AccessApp;
  let provider: SpecProvider;
  let browser: Browser;

  beforeAll(async () => {
    provider = await SpecProvider.at('https://sign-in.lantern-row.example');
    here = await accessApp({ identityProviders: [provider.setUp()], publicAddress: 'http://localhost:3999' });
    here.clock.moveTo(new Date()); // tokens carry the time of this machine
    await here.enrol(odette, 'odette');
    const subject = { issuer: provider.issuer, subject: 'larkspur-7' };
    const context = { ...someSignedIn().context(newId(someSignedIn().correlationId, 'link')), occurredAt: new Date() };
    await here.app.get(CommandBus).execute(new LinkSignIn(odette.memberId, subject, context));
    await here.happened({ type: 'SignInLinked', data: { memberId: odette.memberId, ...subject } });
  });
  beforeEach(async () => {
    here.clock.moveTo(new Date());
    browser = new Browser(here.app);
    const sent = String((await browser.open('/sign-in/organisation/lantern-row')).headers['location']);
    await browser.open(`/sign-in/organisation/lantern-row/callback?${provider.authorise(sent, 'larkspur-7')}`);
    expect(await isIn()).toBe(true);
  });
  afterAll(() => here.close());

  const isIn = async () => (await browser.open('/account')).status === 200;
  const claims = (change: object = {}) => {
    const iat = Math.floor(Date.now() / 1000);
    const base = { iss: provider.issuer, aud: 'sightline', iat, exp: iat + 120, jti: randomUUID(), events: EVENTS };
    return { ...base, sub: 'larkspur-7', ...change };
  };
  const send = (token: string, key = 'lantern-row') =>
    request(here.app.getHttpServer()).post(`/api/oauth/logout/${key}`).type('form').send({ logout_token: token });

  it.each([
    ['the subject', {}],
    ['its session', { sub: undefined, sid: 'session-at-the-provider' }],
  ])('ends our session by %s, from the next request on, and says why', async (_, change) => {
    const answer = await send(await provider.token(claims(change)));
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(await isIn()).toBe(false);
    expect((await browser.open('/sign-in')).text).toContain('you signed out at your organisation');
  });

  it('leaves sessions of others alone', async () => {
    await send(await provider.token(claims({ sub: 'somebody-else' })));
    await send(await provider.token(claims({ sub: undefined, sid: 'another-session' })));
    expect(await isIn()).toBe(true);
  });

  it('is heard once with each token', async () => {
    const token = await provider.token(claims({ sub: 'somebody-else' }));
    expect((await send(token)).status).toBe(200);
    expect((await send(token)).status).toBe(400);
  });

  const soon = Math.floor(Date.now() / 1000);
  it.each([
    ['of another issuer', { iss: 'https://evil.example' }],
    ['for another audience', { aud: 'another-client' }],
    ['that is an id token', { events: undefined, nonce: 'n' }],
    ['with a nonce', { nonce: 'n' }],
    ['about another event', { events: { 'http://schemas.openid.net/event/other': {} } }],
    ['without an id of its own', { jti: undefined }],
    ['about nobody', { sub: undefined }],
    ['of an hour ago', { iat: soon - 3600, exp: soon + 3600 }],
    ['that has expired', { exp: soon - 3600 }],
  ])('is not believed with a token %s', async (_, change) => {
    expect((await send(await provider.token(claims(change)))).status).toBe(400);
    expect(await isIn()).toBe(true);
  });

  it.each([
    ['nobody signed', async () => new UnsecuredJWT(claims()).encode()],
    ['another provider signed', async () => (await SpecProvider.at('https://x.example')).token(claims())],
    ['is none', async () => 'x'],
  ])('is not believed with a token that %s', async (_, token) => {
    expect((await send(await token())).status).toBe(400);
    expect(await isIn()).toBe(true);
  });

  it('is not known at an address that nobody set up', async () =>
    expect((await send('x', 'nowhere')).status).toBe(404));
});
