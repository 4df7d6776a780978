import { londonDate, referenceOf } from '#kernel';
import { startApplication, type TestApplication } from '../support/application.js';
import { Http, type Answer } from '../support/http.js';
import { Program, Visitor } from '../support/visitors.js';
import * as bodies from './api/bodies.js';
import { bodyOf, etagOf, made, newCase } from './api/casework.js';

const problem = (answer: Answer) => [answer.status, bodyOf(answer).type?.split('/').at(-1)];

/** Domain §13 row 1: person X is the person referred in case 1, and the survivor in case 2, which is about Y. */
describe('Two people who each say that the other is the abuser', () => {
  let application: TestApplication;
  let http: Http;
  let asha: Program; // a worker of the persons referred
  let dorian: Program; // their lead
  let lead: Visitor;
  let ofX: { readonly personId: string; readonly caseId: string };
  let ofY: { readonly personId: string; readonly caseId: string };
  let survivorFileId: string;
  let familyName: string;

  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
    [asha, dorian] = [await Program.of(http, 'asha'), await Program.of(http, 'dorian')];
    const maris = await Program.of(http, 'maris'); // the advocate of survivors
    lead = await Visitor.signedIn(http, 'dorian');
    [ofX, ofY] = [await newCase(asha), await newCase(asha)];
    const [row] = await application.database.query<{ name: string }>(
      'SELECT family_name AS name FROM case_file.person WHERE person_id = $1',
      [ofX.personId],
    );
    familyName = row?.name ?? '';
    const file = { caseId: ofY.caseId, name: `Peregrine ${familyName}` }; // the person of case 1, as a survivor
    survivorFileId = made(await maris.post('/api/v1/survivor-files', file)).body['survivorFileId'] ?? '';
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  const counters = async (caseId: string) =>
    bodyOf<{ items: Record<string, string>[] }>(await dorian.get(`/api/v1/cases/${caseId}/counter-allegations`)).items;
  const roleIn = async (caseId: string) =>
    bodyOf<{ summary: { role: string } }>(await asha.get(`/api/v1/cases/${caseId}`)).summary.role;

  it('have a case each; the file of the one as a survivor is where no worker of persons referred finds it', async () => {
    expect(survivorFileId).toMatch(/^[0-9a-f-]{36}$/);
    const found = await asha.post('/api/v1/person-searches', { terms: familyName });
    const { items } = bodyOf<{ items: { caseId: string }[] }>(found);
    expect(items.map(({ caseId }) => caseId)).toContain(ofX.caseId);
    expect(items.map(({ caseId }) => caseId)).not.toContain(ofY.caseId);
    const shown = [found.text, (await asha.get(`/api/v1/cases/${ofX.caseId}`)).text];
    for (const text of shown)
      expect([text.includes(survivorFileId), text.includes(referenceOf('V', survivorFileId))]).toEqual([false, false]);
    expect((await asha.get(`/api/v1/survivor-files/${survivorFileId}`)).status).toBe(404);
  });

  it('are linked by a lead of whoever holds both cases, and by nobody else', async () => {
    const address = `/api/v1/cases/${ofX.caseId}/counter-allegations`;
    const link = { otherReference: referenceOf('C', ofY.caseId) };
    expect((await asha.post(address, link)).status).toBe(404);
    expect((await asha.get(address)).status).toBe(404);
    const unknown = await dorian.post(address, { otherReference: 'C-0000-0000' });
    expect(problem(unknown)).toEqual([409, 'counter-allegation-case-unknown']);
    made(await dorian.post(address, link));
    expect(problem(await dorian.post(address, link))).toEqual([409, 'counter-allegation-known']);
    expect([(await counters(ofX.caseId)).length, (await counters(ofY.caseId)).length]).toEqual([1, 1]);
  });

  it('are both alleged until it is screened, and no action goes against both', async () => {
    expect([await roleIn(ofX.caseId), await roleIn(ofY.caseId)]).toEqual([
      'ALLEGED_PERPETRATOR',
      'ALLEGED_PERPETRATOR',
    ]);
    const today = londonDate(new Date());
    const actionsOf = async (caseId: string) => {
      const at = await dorian.post(`/api/v1/cases/${caseId}/forum-cases`, bodies.forumCase(today));
      const { location } = made(at);
      const ifMatch = etagOf(await dorian.get(location));
      expect((await dorian.post(`${location}/hearings`, bodies.hearing(today), { ifMatch })).status).toBe(201);
      return `${location}/actions`;
    };
    const action = { ...bodies.action(today), category: 'PERP_HOUSING', subject: 'PERPETRATOR' };
    const [inX, inY] = [await actionsOf(ofX.caseId), await actionsOf(ofY.caseId)];
    expect((await dorian.post(inX, action)).status).toBe(201);
    expect(problem(await dorian.post(inY, action))).toEqual([409, 'action-conflicts-with-mirrored-case']);
    expect((await dorian.post(inY, { ...action, category: 'HEALTH' })).status).toBe(201);
  });

  it('are shown on a page, which says what is wrong', async () => {
    const path = `/cases/${ofX.caseId}/counter-allegations`;
    expect((await lead.open(path)).text).toContain('To be screened');
    const [counter] = await counters(ofX.caseId);
    const { status, text } = await lead.post(`${path}/${counter?.['counterId']}/screening`, {});
    expect([status, text.includes('Select what the finding rests on')]).toEqual([422, true]);
  });

  it('are screened in both cases at once, and only one is primary', async () => {
    const [counter] = await counters(ofX.caseId);
    const address = `/api/v1/cases/${ofY.caseId}/counter-allegations/${counter?.['counterId']}/screening`;
    made(await dorian.post(address, { finding: 'PRIMARY', bases: ['FEAR', 'CONTROL'] }));
    expect([await roleIn(ofX.caseId), await roleIn(ofY.caseId)]).toEqual([
      'ALLEGED_PERPETRATOR',
      'PRIMARY_PERPETRATOR',
    ]);
    expect((await counters(ofX.caseId))[0]).toMatchObject({ finding: 'OTHER_PRIMARY' });
  });

  it('neither is primary when a case is opened', async () => {
    const opening = { ...bodies.opening(ofX.personId), role: 'PRIMARY_PERPETRATOR' };
    expect((await asha.post('/api/v1/cases', opening)).status).toBe(422);
  });
});
