import request from 'supertest';
import { accessApp, NOW, type AccessApp } from '../testing/app.js';
import { ApiTokens } from '../api-tokens/api-tokens.query.js';
import { someMember } from '../testing/members.js';

const CASE = 'ca5e0000-0000-4000-8000-000000000001';
const { memberId } = someMember();

describe('A token', () => {
  let here: AccessApp;

  beforeEach(async () => {
    here = await accessApp();
    await here.enrol(someMember(), 'odette');
  });
  afterEach(() => here.close());

  async function post(what: string) {
    const expiresAt = new Date(NOW.getTime() + 86_400_000);
    const token = { tokenId: CASE, memberId, name: 'Ours', createdAt: NOW, expiresAt };
    const text = await here.app.get(ApiTokens).issue(token);
    return request(here.app.getHttpServer())
      .post(`/api/v1/cases/${CASE}/${what}`)
      .set('Authorization', `Bearer ${text ?? ''}`);
  }

  it('proves nothing anew, and is told what to do instead', async () => {
    const answer = await post('seal');
    expect([answer.status, answer.headers['content-type']]).toEqual([403, 'application/problem+json; charset=utf-8']);
    expect(answer.body).toMatchObject({
      type: '/problems/proof-needed',
      detail: expect.stringContaining('on the page'),
    });
  });

  it('is enough for what is fit for programs', async () => expect((await post('import')).text).toBe('taken in'));
});
