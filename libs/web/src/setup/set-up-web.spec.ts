import { SystemClock } from '#kernel';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { connect, type AddressInfo } from 'node:net';
import request from 'supertest';
import { useFormClock } from '../forms/form-clock.js';
import { wordsOf } from '../testing.js';
import { sampleApp } from './testing/sample-app.js';

let app: NestExpressApplication;
beforeAll(async () => ({ app } = await sampleApp()));
afterAll(async () => {
  useFormClock(new SystemClock());
  await app.close();
});

const server = () => app.getHttpServer();
const get = (path: string) => request(server()).get(path);
const ID = '0b7e4d5a-8c1f-4c58-9a8e-2d9c5d1d7a10';
const good = { name: 'Siân', metOn: '2026-03-03' };
const postJson = (body: string | object, headers: Record<string, string> = {}) =>
  request(server())
    .post('/api/v1/things')
    .set({ 'Content-Type': 'application/json', 'If-Match': '"4"', ...headers })
    .send(body);

/** A request as no client library would write it; gives the status. */
function rawStatus(text: string): Promise<number> {
  const socket = connect((server().address() as AddressInfo).port, '127.0.0.1');
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.on('data', (bytes) => (answer += bytes.toString()));
    socket.on('close', () => resolve(Number(answer.split(' ')[1])));
    socket.on('error', reject);
    socket.write(`${text}\r\nHost: localhost\r\nConnection: close\r\n\r\n`); // the server closes
  });
}

describe('Every answer', () => {
  it('forbids whatever the page does not need', async () => {
    const { headers } = await get('/accessibility');
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(
      /^default-src 'none';script-src 'self' 'nonce-[\w+/=]{20,}';style-src 'self';img-src 'self' data:;/,
    );
    for (const rule of ["form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"])
      expect(policy).toContain(rule);
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['etag']).toBeUndefined();
  });

  it('uses a nonce once, and an id of its own whatever the client sends', async () => {
    const [one, two] = [await get('/privacy').set('X-Correlation-Id', 'mine'), await get('/privacy')];
    expect(one.headers['content-security-policy']).not.toBe(two.headers['content-security-policy']);
    expect(one.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
    const nonce = /nonce-([\w+/=]+)/.exec(String(one.headers['content-security-policy']))?.[1];
    expect(one.text).toContain(`nonce="${nonce}"`);
  });

  it('over HTTPS asks never to be fetched without it', async () => {
    const secure = await sampleApp(true);
    const { headers } = await request(secure.app.getHttpServer()).get('/privacy');
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    await secure.app.close();
  });

  it('to HEAD is that to GET, without the body', async () => {
    const head = await request(server()).head(`/things/${ID}`);
    expect(head.status).toBe(200);
    expect(head.text ?? '').toBe('');
  });
});

describe('An address', () => {
  it.each([
    '//evil.example/things',
    '/things//x',
    '/things/%2e%2e/x',
    '/things/..%2fx',
    '/things%00',
    '/things/%',
    '/things/%ff',
    '/a\\b',
    '/a%5cb',
    '/things/%0d%0aSet-Cookie:x',
    '/?__proto__[a]=1',
    '/?constructor=1',
    '/?a=%00',
    '/?a=%ff',
  ])('that could be read in two ways is refused: %s', async (path) =>
    expect(await rawStatus(`GET ${path} HTTP/1.1`)).toBe(400),
  );

  it.each([
    ['GET http://evil.example/ HTTP/1.1', 400],
    ['GET /../etc/passwd HTTP/1.1', 400],
    [`GET /${'a'.repeat(3_000)} HTTP/1.1`, 414],
    ['TRACE / HTTP/1.1', 405],
    ['OPTIONS / HTTP/1.1', 405],
    ['PROPFIND / HTTP/1.1', 405],
    ['PUT /things HTTP/1.1', 405],
    ['DELETE /things HTTP/1.1', 405],
    ['GET /things/constructor HTTP/1.1', 404],
    ['GET /assets/../package.json HTTP/1.1', 400],
    ['GET /assets/.env HTTP/1.1', 404],
    ['GET / HTTP/9.9', 400],
  ])('%s gives %i', async (line, status) => expect(await rawStatus(line)).toBe(status));

  it('names the methods that it knows', async () => {
    expect((await request(server()).delete('/things')).headers['allow']).toBe('GET, HEAD, POST');
    expect((await request(server()).options('/api/v1/things')).headers['allow']).toBe(
      'GET, HEAD, POST, PUT, PATCH, DELETE',
    );
  });

  it('with an id that is none is like one of a record that does not exist', async () => {
    for (const id of ['1', '..%20', `%7B${ID}%7D`, '[object%20Object]', '9'.repeat(40)])
      expect((await get(`/things/${id}`)).status).toBe(404);
  });
});

describe('The body of an API request', () => {
  it('becomes a checked form, with the headers beside it', async () => {
    const { status, body, headers } = await postJson(good, { 'Idempotency-Key': ID });
    expect([status, body]).toEqual([201, { ...good, commandId: ID }]);
    expect(headers).toMatchObject({ etag: '"5"', 'sightline-position': '41', location: '/api/v1/things/1' });
  });

  it.each([
    ['{"name":', 400, 'malformed-json'],
    ['[]', 400, 'not-an-object'],
    ['"text"', 400, 'not-an-object'],
    [`${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`, 400, 'too-deep'],
    ['{"__proto__":{"isAdmin":true}}', 400, 'forbidden-property'],
    ['{"name":"a","name":"b"}', 400, 'duplicate-property'],
    [`{"name":"${'a'.repeat(300_000)}"}`, 413, 'too-large'],
  ])('is refused: %s', async (text, status, type) => {
    const answer = await postJson(text);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ type: `/problems/${type}`, status });
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });

  it('is refused with a pointer for every fault in it', async () => {
    const { status, body, type } = await postJson({ note: 'at SW1A 1AA', metOn: '2026-03-04', x: 1 });
    expect([status, type]).toEqual([422, 'application/problem+json']);
    expect(body).toMatchObject({
      title: 'Some of the information cannot be accepted',
      errors: [
        { pointer: '/name', code: 'required', detail: 'Enter a name' },
        { pointer: '/note', code: 'contact-details' },
        { pointer: '/metOn', code: 'in-the-future' },
        { pointer: '/x', code: 'unknown-property' },
      ],
    });
    expect(JSON.stringify(body)).not.toContain('SW1A');
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'application/xml',
    '',
  ])('is taken as JSON only, not as %j', async (type) =>
    expect((await postJson(JSON.stringify(good), { 'Content-Type': type })).status).toBe(415),
  );

  it('is taken uncompressed and in UTF-8 only', async () => {
    expect((await postJson('x', { 'Content-Encoding': 'gzip' })).status).toBe(415);
    const latin = request(server()).post('/api/v1/things').set({ 'Content-Type': 'application/json' });
    latin.write(Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x7d]));
    expect((await latin).body).toMatchObject({ type: '/problems/not-utf-8' });
  });

  it('needs the revision that was read', async () => {
    const answer = await request(server()).post('/api/v1/things').send(good);
    expect([answer.status, answer.body.type]).toEqual([428, '/problems/revision-needed']);
  });
});

describe('An answer of the API', () => {
  it('of one record carries its revision, and costs nothing when it is still the same', async () => {
    const answer = await get(`/api/v1/things/${ID}`);
    expect([answer.body, answer.headers['etag']]).toEqual([{ id: ID, big: '7' }, '"7"']);
    expect((await get(`/api/v1/things/${ID}`).set('If-None-Match', '"7"')).status).toBe(304);
  });

  it('of a list links to its next page', async () => {
    const { body, headers } = await get('/api/v1/things?limit=5&cursor=c1');
    expect(body).toEqual({ items: [{ limit: 5, cursor: 'c1' }] });
    expect(headers['link']).toBe(
      '</api/v1/things?limit=5>; rel="first", </api/v1/things?limit=5&cursor=c2>; rel="next"',
    );
    expect((await get('/api/v1/things?limit=1000')).status).toBe(400);
  });
});

describe('A form of a page', () => {
  const signedIn = async () => {
    const page = await get(`/things/${ID}`);
    return {
      cookie: String(page.headers['set-cookie']).split(';')[0] ?? '',
      token: / ([0-9a-f]{64})</.exec(page.text)?.[1] ?? '',
    };
  };
  const post = (body: string, cookie = '', headers: Record<string, string> = {}) =>
    request(server())
      .post('/things')
      .set({ 'Content-Type': 'application/x-www-form-urlencoded', Cookie: cookie, ...headers })
      .send(body);

  it('is taken with the proof of its own session', async () => {
    const { cookie, token } = await signedIn();
    const { status, body } = await post(
      `_csrf=${token}&name=Si%C3%A2n&metOn-day=3&metOn-month=3&metOn-year=2026`,
      cookie,
    );
    expect([status, body]).toMatchObject([200, { ok: true, form: { ...good } }]);
  });

  it('comes back with its errors when it breaks a rule', async () => {
    const { cookie, token } = await signedIn();
    const { status, body } = await post(`_csrf=${token}&name=a%00b`, cookie);
    expect([status, body]).toMatchObject([
      422,
      { errors: [{ code: 'control-characters' }, { field: 'metOn' }], entered: { name: 'a\ufffdb' } },
    ]);
  });

  it('is refused without it, with words that say what to do', async () => {
    const { cookie, token } = await signedIn();
    const other = await signedIn();
    for (const answer of [
      await post('name=a', cookie),
      await post(`_csrf=${token}&name=a`),
      await post(`_csrf=${other.token}`, cookie),
      await post(`_csrf=${token}`, cookie, { 'Sec-Fetch-Site': 'cross-site' }),
    ]) {
      expect(answer.status).toBe(403);
      expect(wordsOf(answer.text)).toContain(
        'This page has expired You were signed out, or the page was open for too long. Nothing was saved.',
      );
      expect(answer.text).toContain('<a class="govuk-link" href="/things">Open the page again</a>');
    }
  });

  it('is taken in its own format only, and no more of it than a form can be', async () => {
    expect((await request(server()).post('/things').send({ name: 'a' })).status).toBe(415);
    expect((await post(`name=${'a'.repeat(10_000_000)}`)).status).toBe(413);
    expect((await post(Array.from({ length: 5_000 }, (_, index) => `f${index}=1`).join('&'))).status).toBe(413);
    expect((await post('__proto__[a]=1')).status).toBe(400);
    expect((await post('a=%ff')).status).toBe(400);
  });

  it('cannot pretend to be another method', async () =>
    expect((await post('_method=DELETE', '', { 'X-HTTP-Method-Override': 'DELETE' })).status).toBe(403));
});

describe('A cookie', () => {
  it('is never given nor looked at by the API, so that no other page can act in its name', async () =>
    expect((await get('/api/v1/things')).headers['set-cookie']).toBeUndefined());

  it('is not given to a visitor who reads a page without a form', async () =>
    expect((await get('/assets/favicon.svg')).headers['set-cookie']).toBeUndefined());
});
