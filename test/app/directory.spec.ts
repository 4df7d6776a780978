import { londonDate } from '#kernel';
import { startApplication, type TestApplication } from '../support/application.js';
import { Http, type Answer } from '../support/http.js';
import { Program, Visitor } from '../support/visitors.js';
import { bodyOf, etagOf, newCase, serviceIn } from './api/casework.js';

jest.setTimeout(120_000);

const FEED = '/api/open-referral/services';
const IMPORTS = '/api/v1/directory/imports';

interface Feed {
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
    expect(bodyOf<Feed>(await feed())).toMatchObject({ total_items: 0, empty: true });
    expect((await http.send({ path: `${FEED}/${serviceId}` })).status).toBe(404);
    expect((await change('PUT', '/listing', { listed: true })).status).toBe(200);
    const answer = await feed();
    expect(bodyOf<Feed>(answer)).toMatchObject({ total_items: 1, contents: [{ id: serviceId }] });
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
    expect(text).toContain('Scheduled: from 1 June');
    const version = bodyOf<{ scheduled: { version: number }[] }>(await imogen.get(`/api/v1/services/${serviceId}`));
    const number = version.scheduled[0]?.version ?? 0;
    expect((await change('DELETE', `/criteria/versions/${number}`)).status).toBe(200);
    expect((await visitor.open(`/directory/services/${serviceId}`)).text).not.toContain('Scheduled: from');
  });

  it('takes its own feed in without a change, and what is new all or nothing', async () => {
    const file = (await feed()).text;
    const dry = await linnet.send('POST', `${IMPORTS}?dryRun=true`, file);
    expect(bodyOf(dry)).toMatchObject({ imported: false, rows: 1, same: 1, added: 0, changed: 0, faults: 0 });
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
    expect(bodyOf<Feed>(await feed()).total_items).toBe(1);
  });

  it('refuses a file that is none, with words, and everybody who may not', async () => {
    const refused = async (body: string | Buffer) => bodyOf(await linnet.send('POST', IMPORTS, body));
    expect(await refused('{"contents":')).toMatchObject({
      problems: [{ text: expect.stringContaining('not JSON') as string }],
    });
    expect(await refused(Buffer.from([0x5b, 0xff]))).toMatchObject({
      problems: [{ text: expect.stringContaining('UTF-8') as string }],
    });
    expect((await asha.send('POST', IMPORTS, '[]')).status).toBe(404);
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
