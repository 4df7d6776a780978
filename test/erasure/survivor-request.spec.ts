import { MAREN_FILE_ID } from '#demo';
import { referenceOf } from '#kernel';
import { bodyOf, etagOf, made } from '../app/api/casework.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { Http, type Answer } from '../support/http.js';
import { Program, Visitor } from '../support/visitors.js';

const personReference = referenceOf('V', MAREN_FILE_ID);
const records = ['SurvivorFile', 'SurvivorWhereabouts'];
const request = { personReference, source: 'PERSON', records, requestedOn: '2026-01-05' };

describe('The erasure of a survivor’s file', () => {
  let application: TestApplication;
  let http: Http;
  let ambrose: Program; // governance lead where the file is kept
  let isolde: Program; // and elsewhere
  let location = '';

  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
    [ambrose, isolde] = [await Program.of(http, 'ambrose'), await Program.of(http, 'isolde')];
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  const problem = (answer: Answer) => [answer.status, bodyOf(answer).type?.split('/').at(-1)];

  it('is entered where the file is kept; elsewhere nobody has that reference', async () => {
    const unknown = [409, 'erasure-person-unknown'];
    expect(problem(await isolde.post('/api/v1/erasures', request))).toEqual(unknown);
    expect(problem(await isolde.post('/api/v1/legal-holds', { personReference, reason: 'INQUIRY' }))).toEqual(unknown);
    expect(problem(await ambrose.post('/api/v1/erasures', { ...request, records: ['Case'] }))).toEqual([
      409,
      'record-of-somebody-else',
    ]);
    location = made(await ambrose.post('/api/v1/erasures', request)).location;
    expect(bodyOf(await isolde.get(location))).toMatchObject({ personReference, subjectKind: 'SURVIVOR' });
  });

  it('is held where the file is kept, and then granted to nobody', async () => {
    made(await ambrose.post('/api/v1/legal-holds', { personReference, reason: 'DEATH_REVIEW' }));
    expect(bodyOf<{ items: unknown[] }>(await isolde.get('/api/v1/legal-holds')).items).toEqual([]);
    const { items } = bodyOf<{ items: { holdId: string; revision: string }[] }>(
      await ambrose.get('/api/v1/legal-holds'),
    );
    const ifMatch = etagOf(await ambrose.get(location));
    const grounds = { SurvivorFile: 'KEEP_LEGAL_CLAIMS', SurvivorWhereabouts: 'ERASE_NO_LONGER_NEEDED' };
    expect(problem(await ambrose.post(`${location}/decision`, grounds, { ifMatch }))).toEqual([
      409,
      'legal-hold-in-force',
    ]);
    const [hold] = items;
    const lift = `/api/v1/legal-holds/${hold?.holdId}/lift`;
    const reason = { reason: 'PROCEEDINGS_ENDED' };
    expect((await isolde.post(lift, reason, { ifMatch: `"${hold?.revision}"` })).status).toBe(404);
    made(await ambrose.post(lift, reason, { ifMatch: `"${hold?.revision}"` }));
  });

  it('is decided where the file is kept, kind by kind, with what it takes away said first', async () => {
    const lead = await Visitor.signedIn(http, 'ambrose');
    const { text } = await lead.open(location.replace('/api/v1', ''));
    expect(text).toContain('Once they are erased, nothing is left to compare with.');
    const ifMatch = etagOf(await ambrose.get(location));
    const grounds = { SurvivorFile: 'KEEP_LEGAL_CLAIMS', SurvivorWhereabouts: 'ERASE_NO_LONGER_NEEDED' };
    expect((await isolde.post(`${location}/decision`, grounds, { ifMatch })).status).toBe(404);
    made(await ambrose.post(`${location}/decision`, grounds, { ifMatch }));
    expect(bodyOf(await isolde.get(location))).toMatchObject({ status: 'decided' });
  });

  it('is not for a member of staff who can still sign in', async () => {
    const { rows } = { rows: await application.database.query<{ id: string }>(MARIS) };
    const member = referenceOf('M', rows[0]?.id ?? '');
    const asked = { ...request, personReference: member, records: ['Member'] };
    expect(problem(await ambrose.post('/api/v1/erasures', asked))).toEqual([409, 'member-still-works-here']);
  });
});

const MARIS = `SELECT member_id AS id FROM access.member WHERE sign_in_name LIKE 'maris%'`;
