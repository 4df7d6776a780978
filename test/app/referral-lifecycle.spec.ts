import { DEMO_MEMBERS } from '#demo';
import { EventStore } from '#event-store';
import { addDays, londonDate } from '#kernel';
import { startApplication, type TestApplication } from '../support/application.js';
import { Http, type Answer } from '../support/http.js';
import { Program, Visitor } from '../support/visitors.js';
import * as bodies from './api/bodies.js';
import { bodyOf, etagOf, made, newReferral, serviceIn, takeStep } from './api/casework.js';

const { rowan: worker, imogen: manager, dorian: lead } = DEMO_MEMBERS;
const today = londonDate(new Date());
const outcomes = {
  programme: 'COMPLETE',
  abuse: 'REDUCED',
  riskByWorker: 'DOWN',
  riskByAdviser: 'NOT_GIVEN',
  tenancy: 'SUSTAINED',
};

/** What is done with a referral from the decision on, by both sides and as the log has it. */
describe('The life of a referral', () => {
  let application: TestApplication;
  let http: Http;
  let [asha, dorian, rowan, imogen]: Program[] = [];
  let [byLead, byManager]: Visitor[] = [];
  let serviceId = '';

  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
    [asha, dorian] = [await Program.of(http, 'asha'), await Program.of(http, 'dorian')];
    [rowan, imogen] = [await Program.of(http, 'rowan'), await Program.of(http, 'imogen')];
    [byLead, byManager] = [await Visitor.signedIn(http, 'dorian'), await Visitor.signedIn(http, 'imogen')];
    serviceId = await serviceIn(program(asha));
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  /** Everybody is there once `beforeAll` has run. */
  function program<One>(one: One | undefined): One {
    if (one === undefined) throw new Error('Nobody has signed in yet');
    return one;
  }
  const referrer = () => program(asha);
  const leadOf = () => program(dorian);
  const atWork = () => program(rowan);
  const managing = () => program(imogen);
  const head = () => application.app.get(EventStore, { strict: false }).head();
  const problem = (answer: Answer) => [answer.status, bodyOf(answer).type];
  const received = () => newReferral(referrer(), atWork(), serviceId);
  const stateAfter = async (who: Program, id: string, step: string, body?: unknown) =>
    made(await takeStep(who, id, step, body)).body.state;
  const page = async (who: Visitor | undefined, path: string) => (await program(who).open(path)).text;

  async function accepted(): Promise<string> {
    const id = await received();
    expect(await stateAfter(managing(), id, 'acceptance', bodies.acceptance)).toBe('ACCEPTED');
    return id;
  }
  async function allocated(workerId = worker.id): Promise<string> {
    const id = await accepted();
    expect(await stateAfter(managing(), id, 'allocation', { workerId, isTrained: true })).toBe('ACCEPTED');
    return id;
  }
  const contact = { on: today, way: 'THROUGH_KEYWORKER', result: 'REACHED', safetyChecked: true };

  it('leads from a yes to the end of the work, every step on both sides’ page', async () => {
    const id = await allocated();
    expect(await stateAfter(atWork(), id, 'contact-attempts', contact)).toBe('CONTACTING');
    expect(await stateAfter(atWork(), id, 'assessment', { tool: 'Interview', toolVersion: '2' })).toBe('ASSESSMENT');
    const assessed = { result: 'SUITABLE', riskChanged: false, summary: 'He wants to go on.' };
    expect(await stateAfter(atWork(), id, 'assessment-result', assessed)).toBe('ASSESSMENT');
    const plan = { aims: 'To leave the room in time.', sessionsPlanned: 12, reviewOn: addDays(today, 60) };
    expect(await stateAfter(atWork(), id, 'plan', plan)).toBe('ASSESSMENT');
    expect(await stateAfter(atWork(), id, 'work-start', { partnerSupport: 'LINKED' })).toBe('IN_PROGRESS');
    const session = { on: today, time: '23:30', form: 'ONE_TO_ONE' };
    expect(await stateAfter(atWork(), id, 'sessions', session)).toBe('IN_PROGRESS');
    expect(await page(byManager, `/referrals/${id}`)).toContain('not recorded yet');
    const { steps } = bodyOf<{ steps: { type: string; data: { sessionId?: string } }[] }>(
      await atWork().get(`/api/v1/referrals/${id}`),
    );
    const sessionId = steps.find(({ type }) => type === 'SessionPlanned')?.data.sessionId;
    expect(await stateAfter(atWork(), id, 'session-records', { sessionId, attendance: 'ATTENDED' })).toBe(
      'IN_PROGRESS',
    );
    const completion = { ...outcomes, report: 'He came to everything.', riskHolderId: lead.id };
    expect(await stateAfter(managing(), id, 'completion', completion)).toBe('COMPLETED');

    for (const seen of [await page(byManager, `/referrals/${id}`), await page(byLead, `/referrals/${id}`)]) {
      expect(seen).toContain('He came to everything.');
      expect(seen).toContain(worker.name);
      expect(seen).toContain(`${lead.name} holds the risk from now on`);
    }
  });

  it('stands still on hold and goes on where it was, by the side that stopped it', async () => {
    const id = await accepted();
    const hold = { reason: 'PERSON_UNWELL', reviewOn: addDays(today, 5) };
    expect(await stateAfter(referrer(), id, 'hold', hold)).toBe('ON_HOLD');
    expect(problem(await takeStep(atWork(), id, 'resumption', {}))).toEqual([409, expect.stringContaining('hold-is')]);
    expect(problem(await takeStep(atWork(), id, 'contact-attempts', contact))[0]).toBe(409);
    expect(await stateAfter(leadOf(), id, 'resumption', {})).toBe('ACCEPTED');
  });

  it('waits with somebody who holds the risk, and is contacted when the wait is over', async () => {
    const id = await accepted();
    const place = { reason: 'GROUP_NOT_STARTED', expectedWait: 'FROM_1_TO_3_MONTHS', riskHolderId: lead.id };
    expect(await stateAfter(atWork(), id, 'waiting-list-place', place)).toBe('WAITLISTED');
    const { reason: _, ...review } = { ...place, risk: 'SAME' };
    expect(await stateAfter(atWork(), id, 'waiting-list-reviews', review)).toBe('WAITLISTED');
    expect(await page(byLead, `/referrals/${id}`)).toContain(`${lead.name} holds the risk`);
    expect(await stateAfter(atWork(), id, 'readiness')).toBe('CONTACTING');
  });

  it('is refused where the diagram has no way, and nothing is written', async () => {
    const id = await accepted();
    const before = await head();
    expect(problem(await takeStep(atWork(), id, 'work-start', { partnerSupport: 'LINKED' }))[0]).toBe(409);
    expect(
      problem(await takeStep(managing(), id, 'completion', { ...outcomes, report: 'R', riskHolderId: lead.id }))[0],
    ).toBe(409);
    expect(await head()).toBe(before);
  });

  it('takes a step once, however often it is sent with the same key', async () => {
    const id = await allocated();
    const address = `/api/v1/referrals/${id}`;
    const sent = { ifMatch: etagOf(await atWork().get(address)), key: '3c1f0c6e-5a5e-4a2b-9c39-7f0e4b7d2a11' };
    const [first, again] = [
      await atWork().post(`${address}/contact-attempts`, contact, sent),
      await atWork().post(`${address}/contact-attempts`, contact, sent),
    ];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(etagOf(again)).toBe(etagOf(first));
  });

  it('after a no can be challenged, and not reviewed by who said it; it leads onward by a new draft', async () => {
    const id = await received();
    made(await takeStep(managing(), id, 'decline', bodies.decline));
    const challenge = { ground: 'ADJUSTMENT_POSSIBLE', argument: 'Sessions could be at the hostel.' };
    expect(problem(await takeStep(referrer(), id, 'challenge', challenge))[0]).toBe(404);
    expect(await stateAfter(leadOf(), id, 'challenge', challenge)).toBe('CHALLENGED');
    const review = await takeStep(managing(), id, 'challenge-review', {
      outcome: 'DISMISSED',
      reasoning: 'It stands.',
    });
    expect(problem(review)).toEqual([409, expect.stringContaining('challenge-needs-another-person')]);

    const other = await received();
    made(await takeStep(managing(), other, 'decline', bodies.decline));
    const { items } = bodyOf<{ items: { serviceId: string }[] }>(await referrer().get('/api/v1/services?limit=100'));
    const elsewhere = items.find((one) => one.serviceId !== serviceId)?.serviceId ?? '';
    expect(await stateAfter(referrer(), other, 'onward-referral', { serviceId: elsewhere })).toBe('DECLINED');
    expect(await page(byLead, `/referrals/${other}`)).toContain('was referred onward');
  });

  it('tells named people of a changed risk, and ends early with reasons that count', async () => {
    const id = await allocated();
    made(await takeStep(atWork(), id, 'contact-attempts', contact));
    const risk = { urgency: 'IMMEDIATE', trend: 'HIGHER', what: 'He has lost his place.', recipientIds: [lead.id] };
    expect(await stateAfter(atWork(), id, 'risk-changes', risk)).toBe('CONTACTING');
    expect(await page(byLead, `/referrals/${id}`)).toContain(`Told: ${lead.name}`);
    const end = { reason: 'CUSTODY', barriers: ['CUSTODY'], partnerTold: 'TOLD', onwardPlan: 'When he is released.' };
    expect(await stateAfter(managing(), id, 'early-end', end)).toBe('ENDED_EARLY');
    expect(await stateAfter(managing(), id, 'reopening', { reason: 'PERSON_RETURNED' })).toBe('CONTACTING');
  });

  it('shows a correction and keeps what was sent; in error, nothing follows', async () => {
    const id = await received();
    const correction = { part: 'RISK_SUMMARY', text: 'Threats on two days.', why: 'The second day was missing.' };
    expect(await stateAfter(leadOf(), id, 'corrections', correction)).toBe('RECEIVED');
    const seen = await page(byManager, `/referrals/${id}`);
    expect(seen).toContain('Threats on two days.');
    expect((await atWork().get(`/api/v1/referrals/${id}`)).text).toContain(bodies.draft.risk.riskSummary);
    expect(await stateAfter(leadOf(), id, 'error-mark', { reason: 'DUPLICATE' })).toBe('MARKED_IN_ERROR');
    expect(problem(await takeStep(managing(), id, 'acceptance', bodies.acceptance))[0]).toBe(409);
  });

  it('moves a caseload only after a check, all of it or nothing', async () => {
    const ids = [await allocated(), await allocated()];
    const check = bodyOf<{ moving: { referralId: string }[]; breaksCap: boolean; wouldHave: number }>(
      await managing().get(`/api/v1/caseload/reassignment?from=${worker.id}&to=${manager.id}`),
    );
    expect(check.moving.map(({ referralId }) => referralId)).toEqual(expect.arrayContaining(ids));
    expect(await page(byManager, `/caseload/reassign?from=${worker.id}&to=${manager.id}`)).toContain(
      'Nothing has been changed yet',
    );
    const move = { fromWorkerId: worker.id, toWorkerId: manager.id, referralIds: ids, isTrained: true };
    expect((await managing().post('/api/v1/caseload/reassignments', move)).status).toBe(201);
    const before = await head();
    const again = await managing().post('/api/v1/caseload/reassignments', move);
    expect(problem(again)).toEqual([409, expect.stringContaining('reassignment-changed')]);
    expect((await atWork().post('/api/v1/caseload/reassignments', move)).status).toBe(404);
    expect(await head()).toBe(before);
  });

  it('gives the referrer’s safeguarding lead a task when a risk is reported as immediate, until they say what was done', async () => {
    const id = await allocated();
    const report = { urgency: 'IMMEDIATE', trend: 'HIGHER', what: 'He was seen at the gate.', recipientIds: [lead.id] };
    expect(await stateAfter(atWork(), id, 'risk-changes', report)).toBe('ACCEPTED');
    const tasksOf = async (who: Program) =>
      bodyOf<{ items: { id: string; awaited: string; dueAt?: string }[] }>(
        await who.get('/api/v1/my-work'),
      ).items.filter((item) => item.id === id && item.awaited === 'risk');
    expect(await tasksOf(leadOf())).toMatchObject([{ dueAt: expect.stringMatching(/Z$/) as string }]);
    for (const other of [referrer(), atWork(), managing()]) expect(await tasksOf(other)).toEqual([]);
    const front = await page(byLead, '/');
    expect(front).toContain(`href="/referrals/${id}/act-on-risk"`);
    expect(await page(byLead, `/referrals/${id}`)).toContain('Record what was done about the change of risk');
    const seen = await page(byManager, `/referrals/${id}`);
    expect(seen).toContain('must act on it by');
    expect(seen).not.toContain('act-on-risk');

    const done = { what: 'Rang the police and the adviser.' };
    for (const other of [referrer(), managing()])
      expect((await takeStep(other, id, 'risk-actions', done)).status).toBe(404);
    expect(await page(byLead, `/referrals/${id}/act-on-risk`)).toContain('<form method="post"');
    expect(await stateAfter(leadOf(), id, 'risk-actions', done)).toBe('ACCEPTED');
    expect(await tasksOf(leadOf())).toEqual([]);
    expect(await page(byManager, `/referrals/${id}`)).toContain('Rang the police and the adviser.');
    expect(problem(await takeStep(leadOf(), id, 'risk-actions', done))).toEqual([
      409,
      expect.stringContaining('no-risk-task'),
    ]);
  });

  it('asks every question on a page of its own, and again with what was typed', async () => {
    const id = await allocated();
    const paths = ['contact', 'waiting-list', 'hold', 'report-risk', 'allocate'];
    for (const path of paths)
      expect(await page(byManager, `/referrals/${id}/${path}`)).toContain('<form method="post"');
    const { status, text } = await program(byManager).post(`/referrals/${id}/hold`, {
      note: 'Back in May',
      seenRevision: '9',
    });
    expect([status, text]).toEqual([422, expect.stringContaining('Back in May')]);
    for (const path of ['correct', 'mark-in-error', 'report-risk']) {
      expect(await page(byLead, `/referrals/${id}/${path}`)).toContain('<form method="post"');
    }
  });
});
