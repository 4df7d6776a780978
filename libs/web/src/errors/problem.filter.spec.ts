import { SystemClock } from '#kernel';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { useFormClock } from '../forms/form-clock.js';
import { sampleApp } from '../setup/testing/sample-app.js';
import { wordsOf } from '../testing.js';

let app: NestExpressApplication;
let log: string[];
beforeAll(async () => ({ app, log } = await sampleApp()));
afterAll(async () => {
  useFormClock(new SystemClock());
  await app.close();
});

const get = (path: string) => request(app.getHttpServer()).get(path);
const ID = '0b7e4d5a-8c1f-4c58-9a8e-2d9c5d1d7a10';

describe('When something goes wrong on a page', () => {
  it.each([
    ['/nothing-here', 404, 'Page not found'],
    [
      `/things/${ID}/fail/rule`,
      409,
      'That is not possible now This was decided on 3 March 2026. Open it to read the decision. Go back to the record',
    ],
    [`/things/${ID}/fail/unworded-rule`, 409, 'That is not possible now A rule does not allow this as things stand.'],
    [
      `/things/${ID}/fail/conflict`,
      409,
      'This forum referral changed while you were reading Somebody else recorded something',
    ],
    [`/things/${ID}/fail/too-large`, 413, 'That is too much to send at once'],
    [`/things/${ID}/fail/not-unicode`, 422, 'The text holds a character that cannot be stored'],
    [`/things/${ID}/fail/our-mistake`, 500, 'Sorry, there is a problem'],
    [
      `/things/${ID}/fail/busy`,
      503,
      'Sightline is busy It cannot answer at the moment. A change that you sent may have been',
    ],
    [
      `/things/${ID}/fail/full`,
      503,
      'Sightline is busy Too many changes are waiting to be saved. Nothing of yours was saved.',
    ],
    [`/things/${ID}/fail/refused`, 503, 'Sightline is busy'],
    [`/things/${ID}/fail/unreadable`, 400, 'The request could not be read'],
    [`/things/${ID}/fail/forbidden`, 403, 'You cannot do this'],
    ['/broken-template', 500, 'Sorry, there is a problem'],
  ])('%s gives %i: %s', async (path, status, words) => {
    const answer = await get(path);
    expect([answer.status, answer.type]).toEqual([status, 'text/html']);
    expect(wordsOf(answer.text)).toContain(words);
    expect(answer.text.match(/<h1/g)).toHaveLength(1);
    expect(answer.text).not.toContain('Jane');
  });

  it('leads back to the record that changed', async () =>
    expect((await get(`/things/${ID}/fail/conflict`)).text).toContain(
      `href="/things/${ID}">Read the forum referral as it is now`,
    ));

  it.each(['busy', 'full', 'refused'])('asks to come back later when it is %s, page and API', async (how) => {
    for (const path of [`/things/${ID}/fail/${how}`, `/api/v1/fail/${how}`]) {
      const { status, headers } = await get(path);
      expect([status, headers['retry-after']]).toEqual([503, '5']);
    }
  });

  it('shows a number to quote and writes one line under it, without the words of the error', async () => {
    log.length = 0;
    const { text, headers } = await get(`/things/${ID}/fail/crash`);
    const [line = ''] = log;
    expect(log).toHaveLength(1);
    expect(text).toContain(`<code>${headers['x-correlation-id']}</code>`);
    expect(JSON.parse(line)).toMatchObject({
      level: 'error',
      incident: headers['x-correlation-id'],
      error: 'TypeError',
    });
    expect(line).toContain('sample-app');
    for (const secret of ['Jane', 'Doe', 'Key (']) expect(`${line}${text}`).not.toContain(secret);
  });
});

describe('The log', () => {
  it.each([
    ['crash', 1],
    ['busy', 1],
    ['unreadable', 1],
    ['rule', 0],
    ['conflict', 0],
    ['forbidden', 0],
  ])('of %s has %i lines, and no name in them', async (how, lines) => {
    log.length = 0;
    await get(`/things/${ID}/fail/${how}`);
    expect(log).toHaveLength(lines);
    expect(log.join()).not.toContain('Jane');
  });
});

describe('When something goes wrong in the API', () => {
  it.each([
    ['/api/v1/nothing-here', 404, 'not-found'],
    ['/api/v1/fail/rule', 409, 'sample-decided-already'],
    ['/api/v1/fail/conflict', 412, 'revision-old'],
    ['/api/v1/fail/busy', 503, 'unavailable'],
    ['/api/v1/fail/full', 503, 'unavailable'],
    ['/api/v1/fail/forbidden', 403, 'forbidden'],
    ['/api/v1/fail/crash', 500, 'fault'],
    [`/api/v1/things/not-an-id`, 404, 'not-found'],
  ])('%s gives %i as a problem document', async (path, status, type) => {
    const answer = await get(path);
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json']);
    expect(answer.body).toMatchObject({
      type: `/problems/${type}`,
      status,
      instance: `urn:uuid:${answer.headers['x-correlation-id']}`,
    });
    expect(answer.text).not.toMatch(/Jane|stack|\.ts/);
  });

  it('says more at the address of its type', async () => {
    for (const type of ['changed', 'sample-decided-already', 'fault'])
      expect((await get(`/problems/${type}`)).status).toBe(200);
    for (const type of ['', 'nothing', 'constructor', '__proto__', 'changed/x'])
      expect((await get(`/problems/${type}`)).status).toBe(404);
  });
});
