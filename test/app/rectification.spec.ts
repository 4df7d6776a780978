import { randomUUID } from 'node:crypto';
import { DEMO_MEMBERS } from '#demo';
import { EventStore } from '#event-store';
import { addMonths, referenceOf, type DomainEvent } from '#kernel';
import { ProjectionRunner } from '#projections';
import { startApplication, type TestApplication } from '../support/application.js';
import { Http, type Answer } from '../support/http.js';
import { TODAY } from '../support/log-action.js';
import { Program, Visitor } from '../support/visitors.js';
import { bodyOf, etagOf, made, newCase } from './api/casework.js';

interface Shown {
  readonly points: readonly { readonly pointId: string; readonly decision?: object }[];
  readonly corrections: readonly { readonly correctionId: string; readonly text: string }[];
}

const REQUESTS = '/api/v1/rectifications';
const SAID = 'I was born in 1978, and nobody asked me.';
const TOLD = 'Your date of birth has been put right.';

describe('A request to have something put right', () => {
  let application: TestApplication;
  let http: Http;
  let isolde: Program;
  let dorian: Program;
  let lead: Visitor;
  let personId: string;
  let caseId: string;
  let personReference: string;
  let address: string;

  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
    [isolde, dorian] = [await Program.of(http, 'isolde'), await Program.of(http, 'dorian')];
    lead = await Visitor.signedIn(http, 'isolde');
    ({ personId, caseId } = await newCase(dorian));
    personReference = referenceOf('P', personId);
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  const received = () => ({ personReference, asker: 'PERSON', receivedOn: TODAY, topic: 'DETAILS', said: SAID });
  const problem = (answer: Answer) => [answer.status, bodyOf(answer).type?.split('/').at(-1)];
  const shown = async () => bodyOf<Shown>(await isolde.get(address));
  const step = async (path: string, body: object) =>
    isolde.post(`${address}/${path}`, body, { ifMatch: etagOf(await isolde.get(address)) });
  const decide = async (point: number, body: object) =>
    step(`points/${(await shown()).points[point]?.pointId}/decision`, body);
  const listed = async (program: Program) =>
    bodyOf<{ items: { personReference: string }[] }>(await program.get(REQUESTS)).items.map(
      (each) => each.personReference,
    );
  const duties = async () => bodyOf<{ duties: object[] }>(await isolde.get('/api/v1/my-work')).duties;

  it('is nobody else’s business', async () => {
    expect((await dorian.get(REQUESTS)).status).toBe(404);
    expect((await dorian.post(REQUESTS, received())).status).toBe(404);
  });

  it('is recorded for a person who is there, and the answer is due in a calendar month', async () => {
    const unknown = await isolde.post(REQUESTS, { ...received(), personReference: 'P-0000-0000' });
    expect(problem(unknown)).toEqual([409, 'rectification-person-unknown']);
    address = made(await isolde.post(REQUESTS, received())).location;
    expect(await listed(isolde)).toContain(personReference);
    expect(bodyOf(await isolde.get(address))).toMatchObject({ dueOn: addMonths(TODAY, 1), asker: 'PERSON' });
    expect((await dorian.get(address)).status).toBe(404);
  });

  it('waits for governance leads on their front page, with its day', async () =>
    expect(await duties()).toContainEqual({
      ...{ text: '1 request to have something put right', href: '/rectifications' },
      dueOn: addMonths(TODAY, 1),
    }));

  it('has as many points as the person named', async () => {
    const more = { topic: 'RISK', said: 'I am not a high risk to anybody.' };
    expect((await isolde.post(`${address}/points`, more)).status).toBe(428);
    made(await step('points', more));
    expect((await shown()).points).toHaveLength(2);
  });

  it('is put right by a correction about the person, and by no other event', async () => {
    const outcome = { outcome: 'PUT_RIGHT', words: TOLD };
    expect(problem(await decide(0, outcome))).toEqual([409, 'correction-missing']);
    const [event] = (await application.app.get(EventStore, { strict: false }).readAll({ after: -1n, max: 1 })).events;
    const foreign = { ...outcome, correctionId: event?.meta.eventId };
    expect(problem(await decide(0, foreign))).toEqual([409, 'correction-unknown']);
    const details = `/api/v1/cases/${caseId}/person-details`;
    const right = { givenName: 'Peregrine', familyName: 'Ashgrove', dateOfBirth: '1978-06-21' };
    const said = { interpreterNeeded: false, keepFormerName: false, reason: 'FACT_WRONG', source: 'PERSON' };
    const ifMatch = etagOf(await dorian.get(details));
    made(await dorian.post(`${details}/corrections`, { ...right, ...said }, { ifMatch }));
    const [correction] = (await shown()).corrections;
    expect(correction?.text).toMatch(/^Who they are was put right, \d+ \w+ \d{4}$/);
    made(await decide(0, { ...outcome, correctionId: correction?.correctionId }));
  });

  it('is answered when every point is decided on, each by itself', async () => {
    expect(problem(await step('answer', { way: 'LETTER' }))).toEqual([409, 'rectification-points-undecided']);
    const words = 'The level is the opinion of the assessor.';
    expect(problem(await decide(1, { outcome: 'REFUSED', words }))).toEqual([409, 'refusal-without-ground']);
    made(await decide(1, { outcome: 'REFUSED', refusal: 'OPINION', words }));
    made(await step('answer', { way: 'LETTER' }));
    expect(bodyOf(await isolde.get(address))).toMatchObject({ answered: { on: TODAY, way: 'LETTER' } });
    expect(problem(await step('points', { topic: 'OTHER', said: 'One more.' }))).toEqual([
      409,
      'rectification-answered',
    ]);
    expect(await duties()).not.toContainEqual(expect.objectContaining({ href: '/rectifications' }));
  });

  it('is told in the timeline of the case, without anybody’s words', async () => {
    const { items } = bodyOf<{ items: { sentence: string; href: string }[] }>(
      await dorian.get(`/api/v1/cases/${caseId}/history?type=Rectification&limit=100`),
    );
    expect(items.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^Request W-\w{4}-\w{4} to have something put right was received on/),
      expect.stringContaining('says that something is wrong: who they are'),
      expect.stringContaining('says that something is wrong: a risk assessment'),
      expect.stringMatching(/was decided: put right$/),
      expect.stringContaining('was decided: refused: it is an opinion'),
      expect.stringContaining('The person was told the answer to request W-'),
    ]);
    expect(JSON.stringify(items)).not.toMatch(/1978|nobody asked/);
    const withheld = async (number: number, field: string) =>
      bodyOf<{ data: object }>(await dorian.get(items[number]?.href ?? '')).data[field as never];
    expect([await withheld(1, 'said'), await withheld(3, 'words')]).toEqual(['[withheld]', '[withheld]']);
  });

  describe('on a page', () => {
    it.each([
      [{}, 'Enter the reference of the person'],
      [{ personReference: 'P-1', asker: 'NOBODY' }, 'Select who asked'],
    ])('with %j is shown again with what is wrong', async (fields, wrong) => {
      await lead.open('/rectifications/new');
      const { status, text } = await lead.post('/rectifications/new', fields);
      expect([status, text.includes('There is a problem'), text.includes(wrong)]).toEqual([422, true, true]);
    });

    it('shows what was asked and what came of it, and no form for what has been answered', async () => {
      const page = address.replace('/api/v1', '');
      const { text } = await lead.open(page);
      for (const words of [SAID, TOLD, 'Who they are was put right', 'By letter']) expect(text).toContain(words);
      expect(text).not.toContain('<form method="post" action="/rectifications');
      const [point] = (await shown()).points;
      expect((await lead.open(`${page}/points/${point?.pointId}`)).status).toBe(404);
    });
  });

  it('is kept from a governance lead who is kept from a case of the person', async () => {
    const memberId = DEMO_MEMBERS.isolde.id;
    const from = new Date(Date.now() - 60_000).toISOString();
    const data = { caseId, changeId: randomUUID(), memberId, approvedBy: DEMO_MEMBERS.ambrose.id, from };
    const event: DomainEvent = { type: 'MemberExcluded', data: { ...data, until: '2099-01-01T00:00:00.000Z' } };
    const actor = { memberId, role: 'governance-lead', organisationId: DEMO_MEMBERS.isolde.organisation.id };
    const context = { actor, commandId: data.changeId, correlationId: data.changeId, occurredAt: new Date() };
    const store = application.app.get(EventStore, { strict: false });
    const { position } = await store.append(`Restriction-${caseId}`, 'any', [event], context);
    await application.app.get(ProjectionRunner, { strict: false }).waitFor(position);
    expect((await isolde.get(address)).status).toBe(404);
    expect(await listed(isolde)).not.toContain(personReference);
    expect(problem(await isolde.post(REQUESTS, received()))).toEqual([409, 'rectification-person-unknown']);
    expect(await listed(await Program.of(http, 'ambrose'))).toContain(personReference);
  });
});
