import request from 'supertest';
import { ApiTokens } from '../api-tokens/api-tokens.query.js';
import { aMember } from '../domain/member.examples.js';
import { accessApp, NOW, type AccessApp } from '../testing/app.js';
import { Browser, sessionCookieOf } from '../testing/browser.js';
import { someMember } from '../testing/members.js';

const CASE = 'c0ffee00-7c1e-4a51-8d52-6a5f0c9e0001';
const odette = someMember();
const basil = someMember({
  memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0002',
  name: 'Basil Fennimore',
  role: 'commissioner',
});
const stranger = someMember({
  memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0003',
  organisationId: '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0003',
});

describe('Before every route', () => {
  let here: AccessApp;
  let browser: Browser;

  beforeAll(async () => {
    here = await accessApp();
    await here.enrol(odette, 'odette.larkspur');
    await here.enrol(basil, 'basil.fennimore');
    await here.enrol(stranger, 'stranger');
  });
  beforeEach(() => {
    here.clock.moveTo(NOW);
    browser = new Browser(here.app);
  });
  afterAll(() => here.close());

  const log = () =>
    here.database.query<{ resource_kind: string; resource_id: string; decision: string; channel: string }>(
      `SELECT resource_kind, resource_id, decision, channel, member_id FROM access.read_log ORDER BY read_id DESC LIMIT 1`,
    );
  let issued = 0;
  const tokenOf = async (memberId: string, expiresAt = new Date('2025-04-01T00:00:00.000Z')) => {
    const tokenId = `3c1a9d52-0f4e-4c6e-8a57-${String(++issued).padStart(12, '0')}`;
    return here.app.get(ApiTokens).issue({ tokenId, memberId, name: 'Spec', createdAt: NOW, expiresAt });
  };
  const api = (path: string, headers: Record<string, string> = {}) =>
    request(here.app.getHttpServer()).get(path).set(headers);

  describe('somebody who is not signed in', () => {
    it.each(['get', 'head'] as const)('is led to sign in and back (%s)', async (method) => {
      const answer = await request(here.app.getHttpServer())[method](`/cases/${CASE}?view=late`);
      const back = method === 'get' ? `?returnTo=${encodeURIComponent(`/cases/${CASE}?view=late`)}` : '';
      expect([answer.status, answer.headers['location']]).toEqual([303, `/sign-in${back}`]);
    });

    it('hears on the API that a token is needed', async () => {
      const answer = await api(`/api/v1/cases/${CASE}`);
      expect(answer.status).toBe(401);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
      expect(answer.headers['content-type']).toMatch('application/problem+json');
      expect(answer.body).toMatchObject({ status: 401 });
    });

    it('has no form of theirs carried out', async () => {
      await browser.open('/sign-in');
      const answer = await browser.post(`/cases/${CASE}/close`);
      expect([answer.status, answer.headers['location']]).toEqual([303, '/sign-in']);
    });
  });

  describe('a member', () => {
    it('reads what their organisation stands in relation to, and the read is logged', async () => {
      await browser.signIn('odette.larkspur');
      expect((await browser.open(`/cases/${CASE}`)).text).toContain('says');
      expect(await log()).toMatchObject([{ resource_id: CASE, decision: 'allow', channel: 'page' }]);
    });

    it('cannot tell a record of somebody else, a role that may not, and an absent page apart', async () => {
      await browser.signIn('stranger');
      const others = await browser.open(`/cases/${CASE}`);
      const absent = await browser.open('/nowhere');
      await browser.signIn('basil.fennimore');
      const refused = await browser.open(`/cases/${CASE}`);
      expect([others.status, refused.status, absent.status]).toEqual([404, 404, 404]);
      const heading = /<h1[^]*?<\/h1>/;
      expect(new Set([others, refused, absent].map(({ text }) => heading.exec(text)?.[0])).size).toBe(1);
    });

    it('whose role may not is in the read log', async () => {
      await browser.signIn('basil.fennimore');
      await browser.open(`/cases/${CASE}`);
      const [row] = await log();
      expect(row).toMatchObject({
        resource_kind: '/cases/:caseId',
        resource_id: CASE,
        decision: 'refuse',
        member_id: basil.memberId,
      });
    });

    it('who is disabled is out with the next request', async () => {
      await browser.signIn('odette.larkspur');
      await here.happened(aMember.disabled());
      const answer = await browser.open(`/cases/${CASE}`);
      await here.happened(aMember.enabled());
      expect(answer.status).toBe(303);
    });

    it('whose role changed has the new one with the next request', async () => {
      await browser.signIn('odette.larkspur');
      await here.happened(aMember.roleChanged({ role: 'commissioner' }));
      const answer = await browser.open(`/cases/${CASE}`);
      await here.happened(aMember.roleChanged({ role: 'safeguarding-lead' }));
      expect(answer.status).toBe(404);
    });

    it('has to sign in again after eight hours, however busy', async () => {
      await browser.signIn('odette.larkspur');
      for (let minutes = 10; minutes < 8 * 60; minutes += 10) {
        here.clock.moveTo(new Date(NOW.getTime() + minutes * 60_000));
        expect((await browser.open(`/cases/${CASE}`)).status).toBe(200);
      }
      here.clock.moveTo(new Date(NOW.getTime() + 8 * 3_600_000));
      expect((await browser.open(`/cases/${CASE}`)).status).toBe(303);
    });

    it('has to sign in again after a quarter of an hour without a request', async () => {
      await browser.signIn('odette.larkspur');
      here.clock.moveTo(new Date(NOW.getTime() + 15 * 60_000 - 1_000));
      expect((await browser.open(`/cases/${CASE}`)).status).toBe(200);
      here.clock.moveTo(new Date(NOW.getTime() + 30 * 60_000 - 1_000));
      expect((await browser.open(`/cases/${CASE}`)).status).toBe(303);
    });
  });

  describe('a program', () => {
    it('reads with a token of its member', async () => {
      const answer = await api(`/api/v1/cases/${CASE}`, { authorization: `Bearer ${await tokenOf(odette.memberId)}` });
      expect(answer.status).toBe(200);
      expect(await log()).toMatchObject([{ resource_id: CASE, decision: 'allow', channel: 'api' }]);
    });

    it('asks whom its token speaks for', async () => {
      const answer = await api('/api/v1/me', { authorization: `bearer ${await tokenOf(odette.memberId)}` });
      expect(answer.body).toEqual(odette);
    });

    it('hears nothing of what its member may not see', async () => {
      const headers = { authorization: `Bearer ${await tokenOf(stranger.memberId)}` };
      const [others, absent] = [await api(`/api/v1/cases/${CASE}`, headers), await api('/api/v1/nowhere', headers)];
      expect([others.status, absent.status]).toEqual([404, 404]);
      const same = ({ body }: request.Response) => ({ ...(body as object), instance: '' });
      expect(same(others)).toEqual(same(absent));
    });

    it.each([
      ['no scheme', async (token: string) => token],
      ['another scheme', async (token: string) => `Basic ${token}`],
      ['a token one letter off', async (token: string) => `Bearer ${token}x`],
      ['two tokens', async (token: string) => `Bearer ${token}, Bearer ${token}`],
      ['an expired token', async () => `Bearer ${await tokenOf(odette.memberId, NOW)}`],
      ['the token of nobody', async () => `Bearer ${await tokenOf('0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0099')}`],
    ])('is refused with %s', async (_, header) => {
      const token = (await tokenOf(odette.memberId)) ?? '';
      expect((await api('/api/v1/me', { authorization: await header(token) })).status).toBe(401);
    });

    it('is refused once its member is disabled', async () => {
      const headers = { authorization: `Bearer ${await tokenOf(odette.memberId)}` };
      await here.happened(aMember.disabled());
      const answer = await api('/api/v1/me', headers);
      await here.happened(aMember.enabled());
      expect(answer.status).toBe(401);
    });
  });

  describe('the two ways in are kept apart', () => {
    it.each(['/api/v1/me', '/API/v1/me', '/Api/V1/ME'])('a cookie opens nothing on the API (%s)', async (path) => {
      const cookie = sessionCookieOf(await browser.signIn('odette.larkspur')) ?? '';
      expect(cookie).not.toBe('');
      expect((await api('/account', { cookie })).status).toBe(200);
      expect((await api(path, { cookie })).status).not.toBe(200);
    });

    it('a token opens no page', async () => {
      const headers = { authorization: `Bearer ${await tokenOf(odette.memberId)}` };
      expect((await api(`/cases/${CASE}`, headers)).status).toBe(303);
    });
  });
});
