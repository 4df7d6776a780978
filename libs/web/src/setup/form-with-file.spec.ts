import { SystemClock } from '#kernel';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { useFormClock } from '../forms/form-clock.js';
import { MAX_FORM_FILE_BYTES } from './form-with-file.js';
import { sampleApp } from './testing/sample-app.js';

const ID = '0b7e4d5a-8c1f-4c58-9a8e-2d9c5d1d7a10';

describe('A form with a file', () => {
  let app: NestExpressApplication;
  let browser: ReturnType<typeof request.agent>;
  let token: string;
  beforeAll(async () => {
    ({ app } = await sampleApp());
    browser = request.agent(app.getHttpServer());
    token = (await browser.get(`/things/${ID}`)).text.split(' ')[1]?.replace('</p>', '') ?? '';
  });
  afterAll(async () => {
    useFormClock(new SystemClock());
    await app.close();
  });
  const post = () => browser.post('/things/import');

  it('comes with its bytes, the name that it has and the fields beside it', async () => {
    const answer = await post().field('_csrf', token).attach('file', Buffer.from('[1]'), 'Gwasanaethau ŵ.json');
    expect(answer.body).toEqual({ body: { _csrf: token }, file: ['Gwasanaethau ŵ.json', 3] });
  });

  it('loses what nobody can see from a name, and what is too long of it', async () => {
    const answer = await post()
      .field('_csrf', token)
      .attach('file', Buffer.from('[]'), `a\u202eb${'c'.repeat(300)}`);
    expect(answer.body).toMatchObject({ file: [`ab${'c'.repeat(98)}`, 2] });
  });

  it('is missing where none was chosen, and where the form was sent without one', async () => {
    const empty = await post().field('_csrf', token).attach('file', Buffer.alloc(0), '');
    const plain = await post().type('form').send({ _csrf: token });
    expect([empty.body, plain.body]).toMatchObject([{ file: 'missing' }, { file: 'missing' }]);
  });

  it.each([
    ['as it says itself', MAX_FORM_FILE_BYTES + 1_000_000],
    ['as is found while it is read', MAX_FORM_FILE_BYTES + 1],
  ])('is not kept when it is too large, %s', async (_, size) => {
    const answer = await post().field('_csrf', token).attach('file', Buffer.alloc(size, ' '), 'large.json');
    expect(answer.body).toMatchObject({ file: 'too-large' });
  });

  it('of just 20 MB is taken', async () => {
    const file = Buffer.alloc(MAX_FORM_FILE_BYTES, ' ');
    const answer = await post().field('_csrf', token).attach('file', file, 'full.json');
    expect(answer.body).toMatchObject({ file: ['full.json', MAX_FORM_FILE_BYTES] });
  });

  it('needs the proof that it is ours, also without a file, and never comes from another site', async () => {
    const file = Buffer.from('[]');
    const refused = [
      await post().attach('file', file, 'a.json'),
      await post().field('_csrf', 'guessed').attach('file', file, 'a.json'),
      await post().field('_csrf', token).attach('file', file, 'a.json').set('sec-fetch-site', 'cross-site'),
      await post().type('form').send({}),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  it('is refused where it holds more than a form of ours, or cannot be read', async () => {
    const two = await post()
      .field('_csrf', token)
      .attach('file', Buffer.from('1'), 'a')
      .attach('file', Buffer.from('2'), 'b');
    const other = await post().field('_csrf', token).attach('photo', Buffer.from('1'), 'a');
    const long = await post().field('_csrf', token).field('name', 'x'.repeat(1_000));
    const many = await ['a', 'b', 'c', 'd'].reduce((sent, name) => sent.field(name, '1'), post());
    const torn = await post().set('content-type', 'multipart/form-data; boundary=x').send('--x\r\n');
    const packed = await post().set('content-encoding', 'gzip').field('_csrf', token);
    expect([two, other, long, many, torn].map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
    expect(packed.status).toBe(415);
  });

  it('goes nowhere else', async () => {
    const answer = await browser.post('/things').field('_csrf', token).attach('file', Buffer.from('[]'), 'a.json');
    expect(answer.status).toBe(415);
  });
});
