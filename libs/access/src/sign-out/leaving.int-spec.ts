import request from 'supertest';
import { accessApp, type AccessApp } from '../testing/app.js';
import { Browser, sessionCookieOf } from '../testing/browser.js';
import { someMember } from '../testing/members.js';

describe('Leaving', () => {
  let here: AccessApp;
  let browser: Browser;
  let cookie: string;

  beforeAll(async () => {
    here = await accessApp();
    await here.enrol(someMember(), 'odette.larkspur');
  });
  beforeEach(async () => {
    browser = new Browser(here.app);
    cookie = sessionCookieOf(await browser.signIn('odette.larkspur')) ?? '';
    await browser.open('/account');
  });
  afterAll(() => here.close());

  const withOldCookie = () => request(here.app.getHttpServer()).get('/account').set('cookie', cookie);

  it('by signing out ends the session for good: its cookie is worth nothing any more', async () => {
    expect((await withOldCookie()).status).toBe(200);
    const answer = await browser.post('/sign-out');
    expect([answer.status, answer.headers['location']]).toEqual([303, '/sign-in']);
    expect(answer.headers['clear-site-data']).toBe('"cache", "storage"');
    expect((await withOldCookie()).status).toBe(303);
  });

  it('by signing out takes the page that shows the button: no other site can do it', async () => {
    expect((await browser.post('/sign-out', { _csrf: 'x' })).status).toBe(403);
    expect((await withOldCookie()).status).toBe(200);
  });

  it('at once ends the session and shows the weather', async () => {
    const answer = await browser.open('/exit');
    expect([answer.status, answer.headers['location']]).toEqual([303, 'https://www.bbc.co.uk/weather']);
    expect(answer.headers['clear-site-data']).toBe('"cache", "storage"');
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
    expect((await withOldCookie()).status).toBe(303);
  });

  it('at once works for somebody who is not signed in', async () =>
    expect((await request(here.app.getHttpServer()).get('/exit')).status).toBe(303));
});
