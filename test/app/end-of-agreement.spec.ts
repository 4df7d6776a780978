import { PostgresStandings } from '#access';
import { someSignedIn } from '#access/testing';
import { startApplication, type TestApplication } from '../support/application.js';
import { Http } from '../support/http.js';
import { Program, Visitor } from '../support/visitors.js';
import { bodyOf, etagOf, made, newCase } from './api/casework.js';

const ending = { reason: 'WITHDRAWN', endedOn: '2026-01-05' };

/** What an agreement gave stops at once, wherever it is asked for (security §2.7: route, handler, SQL, row policy, serialiser). */
describe('When the agreement of an organisation ends', () => {
  let application: TestApplication;
  let http: Http;
  let asha: Program;
  let commissioner: Program;
  let auditor: Program;
  let page: Visitor;
  let caseId: string;
  let organisation: string;
  let organisationId: string;

  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
    asha = await Program.of(http, 'asha');
    auditor = await Program.of(http, 'quentin');
    commissioner = await Program.of(http, 'verity');
    page = await Visitor.signedIn(http, 'asha');
    caseId = (await newCase(asha)).caseId;
    const [row] = await application.database.query<{ id: string }>(
      'SELECT holder_organisation_id AS id FROM case_file.case_record WHERE case_id = $1',
      [caseId],
    );
    organisationId = row?.id ?? '';
    organisation = `/api/v1/organisations/${organisationId}`;
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  const listed = async () => bodyOf<{ items: unknown[] }>(await asha.get('/api/v1/cases?limit=100')).items.length;
  const rowsSeen = async () => {
    const [asking] = await application.database.query<{ memberId: string }>(
      `SELECT member_id AS "memberId" FROM access.member WHERE sign_in_name LIKE 'asha%'`,
    );
    return application.database.tx(async (tx) => {
      const { member } = someSignedIn({ ...asking, organisationId });
      await new PostgresStandings(application.database).enter(tx, { member, now: new Date() });
      const [row] = await tx.query<{ seen: boolean }[]>('SELECT access.may_know_case($1) AS seen', [caseId]);
      return row?.seen;
    });
  };
  const need = { need: 'HOMELESSNESS', source: 'PERSON' };
  const personTag = async () =>
    `"${bodyOf<{ personRevision: string }>(await asha.get(`/api/v1/cases/${caseId}`)).personRevision}"`;

  it('its members read and record until then', async () => {
    expect((await asha.get(`/api/v1/cases/${caseId}`)).status).toBe(200);
    expect((await page.open(`/cases/${caseId}`)).status).toBe(200);
    expect(await listed()).toBeGreaterThan(0);
    expect(await rowsSeen()).toBe(true);
  });

  it('it is ended by nobody of theirs but a governance lead, and only at the revision that was read', async () => {
    expect((await asha.post(`${organisation}/agreement-ending`, ending, { ifMatch: '"0"' })).status).toBe(404);
    const before = await commissioner.post(`${organisation}/agreement-ending`, ending, { ifMatch: '"99"' });
    expect(before.status).toBe(412);
  });

  it('they are shown nothing from that moment on, and record nothing', async () => {
    const ifMatch = await personTag();
    const tag = etagOf(await commissioner.get(organisation));
    made(await commissioner.post(`${organisation}/agreement-ending`, ending, { ifMatch: tag }));
    expect((await asha.get(`/api/v1/cases/${caseId}`)).status).toBe(404); // route and serialiser
    expect((await page.open(`/cases/${caseId}`)).status).toBe(404);
    expect((await asha.post(`/api/v1/cases/${caseId}/needs`, need, { ifMatch })).status).toBe(404); // handler
    expect(await listed()).toBe(0); // SQL
    expect(await rowsSeen()).toBe(false); // row policy
    expect(bodyOf(await commissioner.get(organisation))).toMatchObject({ agreementEndedOn: '2026-01-05' });
    expect((await auditor.get(`/api/v1/cases/${caseId}`)).status).toBe(200); // others go on
  });

  it('ends once, and says so on the page of the organisation', async () => {
    const tag = etagOf(await commissioner.get(organisation));
    const again = await commissioner.post(`${organisation}/agreement-ending`, ending, { ifMatch: tag });
    expect([again.status, bodyOf(again).type?.split('/').at(-1)]).toEqual([409, 'agreement-not-in-force']);
    const visitor = await Visitor.signedIn(http, 'verity');
    const { text } = await visitor.open(`/directory/organisations/${organisationId}`);
    expect(text).toContain('Ended on 5 January 2026: its members are shown no case');
    expect(text).not.toContain('/end-agreement');
  });
});
