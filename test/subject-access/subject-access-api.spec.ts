import { referenceOf } from '#kernel';
import { bodyOf, etagOf, made, newCase } from '../app/api/casework.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { Http, type Answer } from '../support/http.js';
import { TODAY } from '../support/log-action.js';
import { Program } from '../support/visitors.js';

interface Listed {
  readonly requestId: string;
  readonly personReference: string;
  readonly status: string;
}

describe('A request for access, by program', () => {
  let application: TestApplication;
  let http: Http;
  let isolde: Program;
  let asha: Program;
  let personReference: string;
  let address: string;

  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
    [isolde, asha] = [await Program.of(http, 'isolde'), await Program.of(http, 'asha')];
    personReference = referenceOf('P', (await newCase(asha)).personId);
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  const received = () => ({ personReference, receivedOn: TODAY, channel: 'EMAIL', identity: 'QUESTIONS' });
  const problem = (answer: Answer) => [answer.status, bodyOf(answer).type?.split('/').at(-1)];
  const list = async () => bodyOf<{ items: Listed[] }>(await isolde.get('/api/v1/subject-access')).items;
  const step = async (name: string, body: object) =>
    isolde.post(`${address}/${name}`, body, { ifMatch: etagOf(await isolde.get(address)) });

  it('is nobody else’s business', async () => {
    expect((await asha.get('/api/v1/subject-access')).status).toBe(404);
    expect((await asha.post('/api/v1/subject-access', received())).status).toBe(404);
  });

  it('is recorded for a person who is there, and listed', async () => {
    const unknown = await isolde.post('/api/v1/subject-access', { ...received(), personReference: 'P-0000-0000' });
    expect(problem(unknown)).toEqual([409, 'asking-person-unknown']);
    address = made(await isolde.post('/api/v1/subject-access', received())).location;
    expect(await list()).toContainEqual(expect.objectContaining({ personReference, status: 'open' }));
    expect((await asha.get(address)).status).toBe(404);
  });

  it('has a clock that stands while the person is asked', async () => {
    expect((await isolde.post(`${address}/clarification`, { about: 'WHICH_PERIOD' })).status).toBe(428);
    made(await step('clarification', { about: 'WHICH_PERIOD' }));
    expect(bodyOf(await isolde.get(address))).toMatchObject({ askedOn: TODAY });
    expect(problem(await step('clarification', { about: 'WHICH_RECORDS' }))).toEqual([
      409,
      'clarification-already-asked',
    ]);
    made(await step('clarification/answer', { receivedOn: TODAY }));
    made(await step('extension', { cause: 'COMPLEX' }));
    expect(bodyOf(await isolde.get(address))).toMatchObject({ status: 'open', extendedOn: TODAY });
    expect(problem(await step('extension', { cause: 'COMPLEX' }))).toEqual([409, 'deadline-already-extended']);
  });

  it('is collected and approved in its order, and tells how many items there are and nothing of them', async () => {
    made(await step('collection', {}));
    const answer = await isolde.get(address);
    const { items } = bodyOf<{ items: { total: number; undecided: number } }>(answer);
    expect([items.total > 0, items.undecided]).toEqual([true, items.total]);
    expect(answer.text).not.toContain('Peregrine');
    expect(problem(await step('approval', { looked: true }))).toEqual([409, 'items-undecided']);
  });

  it.each(['items', 'bundle/json', 'bundle/pdf'])('has no %s, which takes a fresh proof', async (part) => {
    expect((await isolde.get(`${address}/${part}`)).status).toBe(404);
  });

  it('is refused as a whole, with a ground and a reason', async () => {
    expect((await step('refusal', { ground: 'EXCESSIVE' })).status).toBe(422);
    made(await step('refusal', { ground: 'EXCESSIVE', reason: 'The same request as that of last week.' }));
    expect(bodyOf(await isolde.get(address))).toMatchObject({ status: 'refused', refused: { ground: 'EXCESSIVE' } });
  });
});
