import { referenceOf } from '#kernel';
import { startApplication, type TestApplication } from '../support/application.js';
import { Http, type Answer } from '../support/http.js';
import { Program, Visitor } from '../support/visitors.js';
import { bodyOf, etagOf, made, newCase } from './api/casework.js';

interface Held {
  readonly holdId: string;
  readonly personReference: string;
  readonly revision: string;
}

describe('An erasure', () => {
  let application: TestApplication;
  let http: Http;
  let isolde: Program;
  let lead: Visitor;
  let asha: Program;
  let personReference: string;
  let caseId: string;

  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
    [isolde, asha] = [await Program.of(http, 'isolde'), await Program.of(http, 'asha')];
    lead = await Visitor.signedIn(http, 'isolde');
    const made = await newCase(asha);
    caseId = made.caseId;
    personReference = referenceOf('P', made.personId);
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  const request = () => ({ personReference, source: 'PERSON', records: ['Person', 'Case'], requestedOn: '2026-01-05' });
  const grounds = { Person: 'ERASE_NO_LONGER_NEEDED', Case: 'KEEP_LEGAL_CLAIMS' };
  const problem = (answer: Answer) => [answer.status, bodyOf(answer).type?.split('/').at(-1)];
  const holds = async () => bodyOf<{ items: Held[] }>(await isolde.get('/api/v1/legal-holds')).items;
  const looks = () =>
    application.database.query<{ returnedIds: readonly string[] }>(
      `SELECT returned_ids AS "returnedIds" FROM access.read_log WHERE resource_kind = 'person' AND action = 'erasure:list'
        ORDER BY 1`,
    );

  it('is nobody else’s business', async () => {
    for (const path of ['/api/v1/erasures', '/api/v1/legal-holds']) expect((await asha.get(path)).status).toBe(404);
    expect((await asha.post('/api/v1/erasures', request())).status).toBe(404);
    expect((await asha.post('/api/v1/legal-holds', { personReference, reason: 'LITIGATION' })).status).toBe(404);
  });

  it('is held before anybody asks for it, by the reference of the person, and the look is logged', async () => {
    const before = (await looks()).length;
    made(await isolde.post('/api/v1/legal-holds', { personReference, reason: 'LITIGATION' }));
    expect(await holds()).toEqual([expect.objectContaining({ personReference })]);
    const unknown = await isolde.post('/api/v1/legal-holds', { personReference: 'P-0000-0000', reason: 'LITIGATION' });
    expect(problem(unknown)).toEqual([409, 'erasure-person-unknown']);
    expect((await looks()).length).toBe(before + 2);
  });

  it('is requested and, while it is held, granted to nobody', async () => {
    const { location, etag } = made(await isolde.post('/api/v1/erasures', request()));
    expect(problem(await isolde.post(`${location}/decision`, grounds, { ifMatch: etag }))).toEqual([
      409,
      'legal-hold-in-force',
    ]);
    const [hold] = await holds();
    const lift = `/api/v1/legal-holds/${hold?.holdId}/lift`;
    const ifMatch = `"${hold?.revision}"`;
    expect((await isolde.post(lift, {}, { ifMatch })).status).toBe(422);
    made(await isolde.post(lift, { reason: 'PROCEEDINGS_ENDED' }, { ifMatch }));
    expect(await holds()).toEqual([]);
    const { items } = bodyOf<{ items: object[] }>(await isolde.get('/api/v1/legal-holds/lifted'));
    expect(items).toMatchObject([{ holdId: hold?.holdId, reason: 'LITIGATION', liftReason: 'PROCEEDINGS_ENDED' }]);
  });

  it('is decided kind by kind, at the revision that was read', async () => {
    const { items } = bodyOf<{ items: { erasureId: string }[] }>(await isolde.get('/api/v1/erasures'));
    expect(items).toHaveLength(1);
    const address = `/api/v1/erasures/${items[0]?.erasureId}`;
    expect((await isolde.post(`${address}/decision`, grounds)).status).toBe(428);
    const part = { Person: grounds.Person };
    const etag = etagOf(await isolde.get(address));
    expect(problem(await isolde.post(`${address}/decision`, part, { ifMatch: etag }))).toEqual([
      409,
      'erasure-decided-in-part',
    ]);
    made(await isolde.post(`${address}/decision`, grounds, { ifMatch: etag }));
    expect(bodyOf(await isolde.get(address))).toMatchObject({ status: 'decided', personReference });
  });

  it('is confirmed by no program, which cannot prove who asks', async () => {
    const { items } = bodyOf<{ items: { erasureId: string }[] }>(await isolde.get('/api/v1/erasures'));
    const address = `/api/v1/erasures/${items[0]?.erasureId}`;
    const ifMatch = etagOf(await isolde.get(address));
    const ambrose = await Program.of(http, 'ambrose');
    const refused = await ambrose.post(`${address}/confirmation`, { looked: true }, { ifMatch });
    expect(problem(refused)).toEqual([403, 'proof-needed']);
    expect(bodyOf(await isolde.get(address))).toMatchObject({ status: 'decided' });
  });

  it('is told in the timeline of the case', async () => {
    const { items } = bodyOf<{ items: { sentence: string }[] }>(
      await asha.get(`/api/v1/cases/${caseId}/history?type=Erasure&limit=100`),
    );
    expect(items.map(({ sentence }) => sentence)).toEqual([
      'A legal hold was placed: proceedings in court, or expected ones',
      expect.stringContaining('Erasure was requested, to be answered by 5 February 2026'),
      expect.stringMatching(/^The legal hold was lifted on .*: the proceedings have ended, or will not begin$/),
      expect.stringMatching(/^Decision D-\w{4}-\w{4}: 1 of 2 kinds of records are to be erased$/),
    ]);
  });

  describe('on a page', () => {
    it.each([
      ['/erasures/new', {}, 'Enter the reference of the person'],
      ['/erasures/new', { personReference: 'P-1', source: 'NOBODY' }, 'Select'],
      ['/legal-holds/new', {}, 'Select why it has to be kept'],
    ])('%s with %j is shown again with what is wrong', async (path, fields, wrong) => {
      await lead.open(path);
      const { status, text } = await lead.post(path, fields);
      expect([status, text.includes('There is a problem'), text.includes(wrong)]).toEqual([422, true, true]);
    });

    it('places a hold and lifts it', async () => {
      await lead.open('/legal-holds/new');
      const placed = await lead.post('/legal-holds/new', { personReference, reason: 'INQUIRY' });
      expect([placed.status, placed.headers.location]).toEqual([303, '/legal-holds']);
      const [hold] = await holds();
      const { text } = await lead.open('/legal-holds');
      expect(text).toContain(`Person ${personReference}`);
      expect(text).toContain('An inquiry or inspection, since ');
      const lift = `/legal-holds/${hold?.holdId}/lift`;
      await lead.open(lift);
      const seenRevision = hold?.revision ?? '';
      const unsaid = await lead.post(lift, { seenRevision });
      expect([unsaid.status, unsaid.text.includes('Select why the hold is not needed any more')]).toEqual([422, true]);
      expect((await lead.post(lift, { seenRevision, reason: 'REVIEW_ENDED' })).status).toBe(303);
      expect((await lead.open(lift)).status).toBe(404);
      const after = (await lead.open('/legal-holds')).text;
      expect(after).toContain('No legal holds');
      expect(after).toContain('Lifted because: The review or inquiry has ended');
    });
  });
});
