import { SignJWT, UnsecuredJWT } from 'jose';
import { createHash, randomUUID } from 'node:crypto';
import request from 'supertest';
import { CommandGateway } from '#projections';
import { AddServiceAccountKey } from '../add-service-account-key/add-service-account-key.command.js';
import { publicKeyIn } from '../add-service-account-key/public-key.js';
import { EndServiceAccount } from '../end-service-account/end-service-account.command.js';
import { accountIdOf, RegisterServiceAccount } from '../register-service-account/register-service-account.command.js';
import { RetireServiceAccountKey } from '../retire-service-account-key/retire-service-account-key.command.js';
import { accessApp, NOW, type AccessApp } from '../testing/app.js';
import { someSignedIn } from '../testing/members.js';
import {
  ask,
  claimsOf,
  ed25519,
  formOf,
  p256,
  pemOf,
  PUBLIC_ADDRESS,
  seconds,
  signed,
  tokenIn,
  type Pair,
} from '../testing/program.js';

const CASE = 'ca5e0000-0000-4000-8000-000000000001';
const ELSEWHERE = '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0002';
const linnet = someSignedIn({ memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0013', role: 'administrator' });
const [ours, theirs, second] = [p256(), ed25519(), ed25519()];

describe('A service account', () => {
  let here: AccessApp;
  let account: string;
  let other: string;

  beforeEach(async () => {
    here = await accessApp({ publicAddress: PUBLIC_ADDRESS });
    account = await register(['case:read', 'case:note']);
    other = await register(['case:read'], { ...linnet, member: { ...linnet.member, organisationId: ELSEWHERE } });
    await addKey(account, ours);
    await addKey(other, theirs, { ...linnet, member: { ...linnet.member, organisationId: ELSEWHERE } });
  });
  afterEach(() => here.close());

  const gateway = () => here.app.get(CommandGateway);
  const change = (accountId: string, by = linnet) => ({ accountId, commandId: randomUUID(), signed: by });
  async function register(scopes: string[], by = linnet): Promise<string> {
    const commandId = randomUUID();
    const details = { name: 'Housing system', role: 'safeguarding-lead', scopes } as const;
    await gateway().execute(new RegisterServiceAccount(details, commandId, { ...someSignedIn(by.member) }));
    return accountIdOf(commandId);
  }
  async function addKey(accountId: string, pair: Pair, by = linnet): Promise<string> {
    const named = await publicKeyIn(pemOf(pair));
    await gateway().execute(new AddServiceAccountKey(change(accountId, someSignedIn(by.member)), named));
    return named.thumbprint;
  }
  const proof = (claims = {}, pair = ours) => signed(claimsOf(account, claims), pair);
  const token = async (more = {}) => tokenIn(await ask(here.app, formOf(await proof(), more)));
  const read = (bearer: string, path = `/api/v1/cases/${CASE}`) =>
    request(here.app.getHttpServer()).get(path).set('Authorization', `Bearer ${bearer}`);
  const post = (bearer: string, what: string) =>
    request(here.app.getHttpServer()).post(`/api/v1/cases/${CASE}/${what}`).set('Authorization', `Bearer ${bearer}`);
  const tokens = async () => (await here.database.query('SELECT 1 FROM access.access_token')).length;

  describe('that proves which it is', () => {
    it('is given a token for five minutes and for what it may do, of which the database has the hash', async () => {
      const answer = await ask(here.app, formOf(await proof()));
      const scope = 'case:note case:read';
      expect([answer.status, answer.body]).toEqual([
        200,
        { access_token: tokenIn(answer), token_type: 'Bearer', expires_in: 300, scope },
      ]);
      expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', pragma: 'no-cache' });
      const [, secret = ''] = /_(.*)$/.exec(tokenIn(answer)) ?? []; // it may hold an underscore, too
      expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
      const hash = createHash('sha256').update(tokenIn(answer)).digest();
      expect(await here.database.query('SELECT hash FROM access.access_token')).toEqual([{ hash }]);
    });

    it('reads what its organisation has to do with, and stands in the read log by its own name', async () => {
      expect((await read(await token())).status).toBe(200);
      expect(
        await here.database.query(
          `SELECT r.member_id AS id, m.name, r.role, r.channel, r.decision FROM access.read_log r
           LEFT JOIN access.member m USING (member_id)`,
        ),
      ).toEqual([
        { id: account, name: 'Housing system (program)', role: 'safeguarding-lead', channel: 'api', decision: 'allow' },
      ]);
    });

    it('stands in the log as who did it', async () => {
      const { organisationId } = linnet.member;
      const done = await post(await token(), 'note');
      expect([done.status, done.body]).toEqual([201, { memberId: account, role: 'safeguarding-lead', organisationId }]);
    });

    it('works with either of two keys while one takes the place of the other', async () => {
      const kid = await addKey(account, second);
      const named = await signed(claimsOf(account), second, { kid });
      expect((await ask(here.app, formOf(named))).status).toBe(200);
      expect((await ask(here.app, formOf(await proof({}, second)))).status).toBe(200);
      expect((await ask(here.app, formOf(await proof()))).status).toBe(200);
    });

    it('is given a token for less, when it asks for less', async () => {
      const narrow = await token({ scope: 'case:note' });
      expect((await read(narrow)).status).toBe(404);
      expect((await post(narrow, 'note')).status).toBe(201);
    });

    it.each(['case:list', 'case:read case:list', 'case:seal', 'referral:*', 'x'])(
      'is given none for %s, which was not granted',
      async (scope) => {
        const answer = await ask(here.app, formOf(await proof(), { scope }));
        expect([answer.status, answer.body.error, await tokens()]).toEqual([400, 'invalid_scope', 0]);
      },
    );
  });

  describe('that does not prove which it is', () => {
    const hmac = async () =>
      new SignJWT(claimsOf(account)).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(pemOf(ours)));
    const attacks: [string, () => string | Promise<string>][] = [
      ['signed by nobody', () => new UnsecuredJWT(claimsOf(account)).encode()],
      ['signed with the public key as if it were shared', hmac],
      ['for another audience', () => proof({ aud: 'https://sightline.example/api/oauth/other' })],
      ['for the whole of us', () => proof({ aud: PUBLIC_ADDRESS })],
      ['for others as well', () => proof({ aud: [`${PUBLIC_ADDRESS}/api/oauth/token`, 'https://x.example'] })],
      ['without an audience', () => proof({ aud: undefined })],
      ['of another issuer', () => proof({ iss: 'https://x.example' })],
      ['without an issuer', () => proof({ iss: undefined })],
      ['about another account', () => proof({ sub: other })],
      ['issued by another account', () => proof({ iss: other })],
      ['about nobody', () => proof({ sub: undefined })],
      ['that has expired', () => proof({ iat: seconds(-120), exp: seconds(-60) })],
      ['that works for an hour', () => proof({ exp: seconds(3_600) })],
      ['without an end', () => proof({ exp: undefined })],
      ['without a beginning', () => proof({ iat: undefined })],
      ['that is not yet made', () => proof({ iat: seconds(120), exp: seconds(180) })],
      ['that does not hold yet', () => proof({ nbf: seconds(120) })],
      ['that was made long ago', () => proof({ iat: seconds(-3_600) })],
      ['without an id', () => proof({ jti: undefined })],
      ['with an empty id', () => proof({ jti: '' })],
      ['with an id that is too long', () => proof({ jti: 'x'.repeat(201) })],
      ['with an id that is a number', () => proof({ jti: 7 as unknown as string })],
      ['signed with the key of another account', () => proof({}, theirs)],
      ['signed with a key that nobody has', () => proof({}, ed25519())],
      ['under a key id that it has not', () => signed(claimsOf(account), ours, { kid: 'other' })],
      ['of an account that there is not', () => signed(claimsOf(randomUUID()), ours)],
      ['of an account with a name that is none', () => signed(claimsOf("x' OR 1=1"), ours)],
      ['changed after it was signed', async () => `${(await proof()).slice(0, -8)}AAAAAAAA`],
      [
        'with a part that has to be understood',
        () =>
          new SignJWT(claimsOf(account))
            .setProtectedHeader({ alg: 'ES256', crit: ['x'], x: 1 })
            .sign(ours.privateKey, { crit: { x: true } }),
      ],
      ['that is no token', () => 'x.y.z'],
    ];

    it.each(attacks)('is given nothing for an assertion %s, in the same words', async (_, assertion) => {
      const answer = await ask(here.app, formOf(await assertion()));
      expect([answer.status, answer.body, await tokens()]).toEqual([401, REFUSED, 0]);
    });

    it('is refused as soon when there is no such account as when the proof is wrong', async () => {
      /** The first answers that the machine did not hold up beyond the first beat; without the beat they would be before it. */
      const fourOnTheFirstBeat = async (assertion: () => Promise<string>) => {
        const beats: number[] = [];
        for (let i = 0; i < 200 && beats.length < 4; i++) {
          await here.database.query('DELETE FROM access.sign_in_attempt'); // five failures would make it wait
          const form = formOf(await assertion());
          const started = performance.now();
          expect((await ask(here.app, form)).status).toBe(401);
          const beat = Math.floor((performance.now() - started + 5) / 25);
          if (beat <= 1) beats.push(beat);
        }
        return beats;
      };
      expect(await fourOnTheFirstBeat(() => proof({}, p256()))).toEqual([1, 1, 1, 1]);
      expect(await fourOnTheFirstBeat(() => signed(claimsOf(randomUUID()), ours))).toEqual([1, 1, 1, 1]);
    });

    it('is given nothing for an assertion that was sent before', async () => {
      const assertion = await proof();
      expect((await ask(here.app, formOf(assertion))).status).toBe(200);
      const again = await ask(here.app, formOf(assertion));
      expect([again.status, again.body, await tokens()]).toEqual([401, REFUSED, 1]);
    });

    it('is given one token for an assertion that comes twice at the same instant', async () => {
      const form = formOf(await proof());
      const answers = await Promise.all([ask(here.app, form), ask(here.app, form), ask(here.app, form)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    });

    it('is given nothing with an id of an assertion whose other claims changed', async () => {
      const jti = randomUUID();
      expect((await ask(here.app, formOf(await proof({ jti })))).status).toBe(200);
      expect((await ask(here.app, formOf(await proof({ jti, exp: seconds(90) })))).status).toBe(401);
    });

    it('may use the id of somebody else’s assertion', async () => {
      const jti = randomUUID();
      expect((await ask(here.app, formOf(await signed(claimsOf(other, { jti }), theirs)))).status).toBe(200);
      expect((await ask(here.app, formOf(await proof({ jti })))).status).toBe(200);
    });

    it('is given nothing in the name of another client', async () => {
      const answer = await ask(here.app, formOf(await proof(), { client_id: other }));
      expect([answer.status, answer.body]).toEqual([401, REFUSED]);
    });

    it.each(['account', 'nobody'])('waits after five failures, with the right key as well: %s', async (which) => {
      const id = which === 'account' ? account : randomUUID();
      for (let i = 0; i < 5; i++)
        expect((await ask(here.app, formOf(await signed(claimsOf(id), ed25519())))).status).toBe(401);
      const answer = await ask(here.app, formOf(await signed(claimsOf(id), ours)));
      expect([answer.status, answer.headers['retry-after'], answer.body]).toEqual([429, '60', PAUSED]);
      here.clock.moveTo(new Date(NOW.getTime() + 61_000));
      const later = { iat: seconds(61), exp: seconds(120) };
      expect((await ask(here.app, formOf(await signed(claimsOf(account, later), ours)))).status).toBe(200);
    });
  });

  describe('with a request that is not well formed', () => {
    it.each<[string, (assertion: string) => Record<string, string> | string, string]>([
      ['of another kind', (a) => ({ ...formOf(a), grant_type: 'password' }), 'unsupported_grant_type'],
      ['of no kind', (a) => ({ ...formOf(a), grant_type: '' }), 'invalid_request'],
      ['with an assertion of another type', (a) => ({ ...formOf(a), client_assertion_type: 'x' }), 'invalid_request'],
      ['without an assertion', () => formOf(''), 'invalid_request'],
      ['with a secret as well', (a) => formOf(a, { client_secret: 'x' }), 'invalid_request'],
      ['with an assertion that is too long', () => formOf('x'.repeat(4_097)), 'invalid_request'],
      ['with a scope that is too long', (a) => formOf(a, { scope: 'x '.repeat(1_001) }), 'invalid_request'],
      [
        'with a parameter given twice',
        (a) => `${new URLSearchParams(formOf(a)).toString()}&scope=a&scope=b`,
        'invalid_request',
      ],
      [
        'with two assertions',
        (a) => `${new URLSearchParams(formOf(a)).toString()}&client_assertion=x`,
        'invalid_request',
      ],
      ['that is empty', () => '', 'invalid_request'],
    ])('%s is told so', async (_, form, error) => {
      const answer = await ask(here.app, form(await proof()));
      expect([answer.status, answer.body.error, await tokens()]).toEqual([400, error, 0]);
    });

    it('is told so with a header that proves it in another way', async () => {
      const answer = await ask(here.app, formOf(await proof())).set('Authorization', 'Basic eDp4');
      expect([answer.status, answer.body.error]).toEqual([400, 'invalid_request']);
    });

    it('is refused before anybody reads it when it is JSON or too much', async () => {
      const json = request(here.app.getHttpServer())
        .post('/api/oauth/token')
        .send(formOf(await proof()));
      expect((await json).status).toBe(415);
      expect((await ask(here.app, formOf(await proof(), { more: 'x'.repeat(300_000) }))).status).toBe(413);
      expect(await tokens()).toBe(0);
    });
  });

  describe('with a token', () => {
    it('is let in nowhere else than where its scopes lead', async () => {
      const bearer = await token();
      expect((await post(bearer, 'seal')).status).toBe(404);
      expect((await read(bearer, '/api/v1/me')).status).toBe(404);
    });

    it('finds nothing of a case that another organisation holds', async () => {
      const assertion = await signed(claimsOf(other), theirs);
      expect((await read(tokenIn(await ask(here.app, formOf(assertion))))).status).toBe(404);
    });

    it.each([`/cases/${CASE}`, '/account', '/service-accounts'])('is nobody on the page %s', async (path) => {
      const answer = await read(await token(), path);
      expect([answer.status, answer.headers['location']?.startsWith('/sign-in')]).toEqual([303, true]);
    });

    it('works for five minutes and not a second longer', async () => {
      const bearer = await token();
      here.clock.moveTo(new Date(NOW.getTime() + 299_999));
      expect((await read(bearer)).status).toBe(200);
      here.clock.moveTo(new Date(NOW.getTime() + 300_000));
      expect((await read(bearer)).status).toBe(401);
    });

    it('is out with the next request once the account has ended, and gets no other token', async () => {
      const bearer = await token();
      expect((await read(bearer)).status).toBe(200);
      await gateway().execute(new EndServiceAccount(change(account)));
      expect((await read(bearer)).status).toBe(401);
      expect((await ask(here.app, formOf(await proof()))).body).toEqual(REFUSED);
    });

    it('is out with the next request once the key is retired, and gets no other token', async () => {
      const bearer = await token();
      const { thumbprint } = await publicKeyIn(pemOf(ours));
      await gateway().execute(new RetireServiceAccountKey(change(account), thumbprint));
      expect((await read(bearer)).status).toBe(401);
      expect((await ask(here.app, formOf(await proof()))).body).toEqual(REFUSED);
    });

    it('gets no other one with a key that is 90 days old', async () => {
      const days = 90 * 86_400;
      const later = { iat: seconds(days), exp: seconds(days + 60) };
      here.clock.moveTo(new Date(NOW.getTime() + days * 1_000));
      expect((await ask(here.app, formOf(await proof(later)))).body).toEqual(REFUSED);
    });
  });
});

const PAUSED = {
  error: 'invalid_client',
  error_description:
    'Too many attempts failed, so nothing is looked at now. Wait 1 minute (Retry-After has it in seconds), then send a new assertion, once. If it is refused, check its key, claims and time, and the clock of your machine, before you try again.',
};

const REFUSED = {
  error: 'invalid_client',
  error_description: 'The assertion proves no service account. Check its key, claims and time, and use each one once.',
};
