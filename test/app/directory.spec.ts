import { DEMO_MEMBERS } from '#demo';
import { londonDate } from '#kernel';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { startApplication, type TestApplication } from '../support/application.js';
import { Http, type Answer } from '../support/http.js';
import { Program, Visitor } from '../support/visitors.js';
import { bodyOf, etagOf, newCase, serviceIn } from './api/casework.js';

const FEED = '/api/open-referral/services';
const IMPORTS = '/api/v1/directory/imports';
/** What the demonstration has in the public feed. */
const LISTED = 'Harrowmere Change: 20-week programme';

interface Feed {
  readonly total_pages: number;
  readonly total_items: number;
  readonly contents: readonly { readonly id: string; readonly name: string }[];
}

/** The directory as it is edited, taken in and given out, and the services held against a person. */
describe('The directory', () => {
  let application: TestApplication;
  let http: Http;
  let linnet: Program;
  let asha: Program;
  let imogen: Program;
  let serviceId: string;
  const today = londonDate(new Date());
  const feed = () => http.send({ path: FEED });
  const seen = async () => etagOf(await imogen.get(`/api/v1/services/${serviceId}`));
  const change = async (method: string, path: string, body?: object): Promise<Answer> =>
    imogen.send(method, `/api/v1/services/${serviceId}${path}`, body && JSON.stringify(body), {
      'if-match': await seen(),
    });

  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
    [linnet, asha, imogen] = [
      await Program.of(http, 'linnet'),
      await Program.of(http, 'asha'),
      await Program.of(http, 'imogen'),
    ];
    serviceId = await serviceIn(asha);
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  it('is not public until a manager says so, and then to anybody, without sign-in', async () => {
    expect(bodyOf<Feed>(await feed())).toMatchObject({ total_items: 1, contents: [{ name: LISTED }] });
    expect((await http.send({ path: `${FEED}/${serviceId}` })).status).toBe(404);
    expect((await change('PUT', '/listing', { listed: true })).status).toBe(200);
    const answer = await feed();
    expect(bodyOf<Feed>(answer)).toMatchObject({ total_items: 2, contents: [{ name: LISTED }, { id: serviceId }] });
    const second = bodyOf<Feed>(await http.send({ path: `${FEED}?page=2&per_page=1` }));
    expect(second).toMatchObject({ total_pages: 2, size: 1, last_page: true, contents: [{ id: serviceId }] });
    expect(bodyOf<Feed>(await http.send({ path: `${FEED}?page=99&per_page=1` }))).toMatchObject({ page_number: 2 });
    const alone = await http.send({ path: `${FEED}/${serviceId}` });
    expect([alone.status, bodyOf<{ id: string }>(alone).id]).toEqual([200, serviceId]);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300',
    });
    const again = await http.send({ path: FEED, headers: { 'if-none-match': answer.headers.etag } });
    expect([again.status, again.text]).toEqual([304, '']);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('says what applies today and what is scheduled, until it is withdrawn', async () => {
    const criterion = { text: 'Can come in the evening', kind: 'SOFT', barrier: 'TIME_OF_DAY', from: '2030-01-01' };
    const refused = await change('POST', '/criteria', criterion);
    expect([refused.status, bodyOf(refused).type]).toEqual([409, expect.stringContaining('criteria-too-far-ahead')]);
    const from = `${Number(today.slice(0, 4)) + 1}-06-01`;
    expect((await change('POST', '/criteria', { ...criterion, from })).status).toBe(201);
    const visitor = await Visitor.signedIn(http, 'imogen');
    const { text } = await visitor.open(`/directory/services/${serviceId}`);
    expect(text).toContain(`Scheduled: from <time datetime="${from}">1 June`);
    const version = bodyOf<{ scheduled: { version: number }[] }>(await imogen.get(`/api/v1/services/${serviceId}`));
    const number = version.scheduled[0]?.version ?? 0;
    expect((await change('DELETE', `/criteria/versions/${number}`)).status).toBe(200);
    expect((await visitor.open(`/directory/services/${serviceId}`)).text).not.toContain('Scheduled: from');
  });

  it('takes its own feed in without a change, and what is new all or nothing', async () => {
    const file = (await feed()).text;
    const dry = await linnet.send('POST', `${IMPORTS}?dryRun=true`, file);
    expect(bodyOf(dry)).toMatchObject({ imported: false, rows: 2, same: 2, added: 0, changed: 0, faults: 0 });
    const [one] = bodyOf<Feed>({ text: file } as Answer).contents;
    const other = { ...one, id: '5e21f1ce-0000-4000-8000-0000000000aa', name: 'Evening group' };
    const faulty = await linnet.send('POST', IMPORTS, JSON.stringify([other, { ...other, id: 'x' }]));
    expect([faulty.status, bodyOf(faulty)]).toMatchObject([422, { faults: 1, problems: [{ row: 2, field: 'id' }] }]);
    expect((await asha.get(`/api/v1/services/${other.id}`)).status).toBe(404);
    const done = await linnet.send('POST', IMPORTS, JSON.stringify([other]));
    expect(bodyOf(done)).toMatchObject({ imported: true, added: 1 });
    expect(bodyOf(await asha.get(`/api/v1/services/${other.id}`))).toMatchObject({ name: 'Evening group' });
    expect(bodyOf(await linnet.send('POST', IMPORTS, JSON.stringify([other])))).toMatchObject({
      imported: false,
      same: 1,
    });
    expect(bodyOf<Feed>(await feed()).total_items).toBe(2);
  });

  it('refuses a file that is none, with words, and everybody who may not', async () => {
    const refused = async (body: string | Buffer) => bodyOf(await linnet.send('POST', IMPORTS, body));
    const saying = (status: number, words: string) => ({ status, detail: expect.stringContaining(words) as string });
    expect(await refused('{"contents":')).toMatchObject(saying(400, 'not JSON'));
    expect(await refused(Buffer.from([0x5b, 0xff]))).toMatchObject(saying(400, 'UTF-8'));
    expect(await refused('[]')).toMatchObject(saying(422, 'holds no services'));
    expect(await refused(Buffer.alloc(21 * 1_024 * 1_024, ' '))).toMatchObject(saying(413, '20 MB'));
    expect((await asha.send('POST', IMPORTS, '[]')).status).toBe(404);
  });

  it('reads no file before it knows who sends it', async () => {
    const { hostname, port } = new URL(application.address);
    const headers = { 'content-type': 'application/json', 'content-length': 20_000_000 };
    const begun = request({ method: 'POST', hostname, port, path: IMPORTS, headers });
    const answered = once(begun, 'response') as Promise<[IncomingMessage]>;
    begun.write('[');
    const [{ statusCode }] = await answered;
    begun.destroy();
    expect(statusCode).toBe(401);
  });

  it('names only members of the organisation as its leads, and shows the form that ends a place again', async () => {
    const visitor = await Visitor.signedIn(http, 'imogen');
    const { organisationId } = bodyOf<{ organisationId: string }>(await imogen.get(`/api/v1/services/${serviceId}`));
    const lead = { forum: 'MARAC', capacity: 'LEAD', memberId: DEMO_MEMBERS.asha.id, from: today };
    const named = await imogen.post(`/api/v1/organisations/${organisationId}/leads`, lead);
    expect([named.status, bodyOf(named).type]).toEqual([409, '/problems/lead-not-a-member']);
    const own = { ...lead, memberId: DEMO_MEMBERS.imogen.id };
    expect((await imogen.post(`/api/v1/organisations/${organisationId}/leads`, own)).status).toBe(200);
    const page = `/directory/organisations/${organisationId}/leads/end`;
    await visitor.open(page);
    const day = { 'endedOn-day': '1', 'endedOn-month': '1', 'endedOn-year': '2020' };
    const early = await visitor.post(page, { forum: 'MARAC', memberId: own.memberId, ...day });
    expect([early.status, early.text.includes('A place cannot end before it began.')]).toEqual([409, true]);
    const missing = await visitor.post(page, { forum: 'MARAC', ...day });
    expect([missing.status, missing.text.includes('href="#memberId"')]).toEqual([422, true]);
    const [year, month, date] = today.split('-');
    const ended = { 'endedOn-day': date ?? '', 'endedOn-month': month ?? '', 'endedOn-year': year ?? '' };
    expect((await visitor.post(page, { forum: 'MARAC', memberId: own.memberId, ...ended })).status).toBe(303);
    expect((await visitor.open(page)).text).toContain('there is no place to end');
  });

  it('is held against a person; what is missing is on record with one press', async () => {
    const { caseId } = await newCase(asha);
    const matches = await asha.get(`/api/v1/cases/${caseId}/service-matches`);
    expect(bodyOf<{ services: unknown[] }>(matches).services.length).toBeGreaterThan(2);
    const page = await (await Visitor.signedIn(http, 'asha')).open(`/cases/${caseId}/services`);
    expect(page.text).toContain('Services that fit');
    expect((await imogen.get(`/api/v1/cases/${caseId}/service-matches`)).status).toBe(404);
    const recorded = await asha.post(`/api/v1/cases/${caseId}/service-matches/none-found`);
    const again = await asha.post(`/api/v1/cases/${caseId}/service-matches/none-found`);
    expect([recorded.status, again.status]).toEqual([201, 409]);
  });
});
