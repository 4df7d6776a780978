import { DEMO_MEMBERS } from '#demo';
import { EventStore } from '#event-store';
import { startApplication, type TestApplication } from '../support/application.js';
import { Http } from '../support/http.js';
import { Program, Visitor } from '../support/visitors.js';
import * as bodies from './api/bodies.js';
import { etagOf, made, newReferral, serviceIn, takeStep } from './api/casework.js';

/** Acceptance tests of mission §8 for referrals that no other specification has: what went wrong elsewhere. */
describe('A referral', () => {
  let application: TestApplication;
  let http: Http;
  let [asha, rowan, imogen]: Program[] = [];
  let serviceId = '';

  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
    [asha, rowan] = [await Program.of(http, 'asha'), await Program.of(http, 'rowan')];
    imogen = await Program.of(http, 'imogen');
    serviceId = await serviceIn(of(asha));
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  function of(one: Program | undefined): Program {
    if (one === undefined) throw new Error('Nobody has signed in yet');
    return one;
  }
  const head = () => application.app.get(EventStore, { strict: false }).head();
  const received = () => newReferral(of(asha), of(rowan), serviceId);
  const isAt = (id: string) => `/api/v1/referrals/${id}`;

  it('is shown to nobody, and nothing is done with it, while it cannot be told who may', async () => {
    const id = await received();
    const ifMatch = etagOf(await of(imogen).get(isAt(id)));
    const before = await head();
    await application.database.query('ALTER TABLE access.involvement RENAME TO involvement_away');
    const read = await of(imogen).get(isAt(id));
    const decided = await of(imogen).post(`${isAt(id)}/acceptance`, bodies.acceptance, { ifMatch });
    await application.database.query('ALTER TABLE access.involvement_away RENAME TO involvement');
    expect([read.status, decided.status].every((status) => status >= 400)).toBe(true);
    expect(read.text).not.toContain(id);
    expect(await head()).toBe(before);
    expect((await of(imogen).post(`${isAt(id)}/acceptance`, bodies.acceptance, { ifMatch })).status).toBe(201);
  });

  it('is not decided by somebody who has lost it since they read it', async () => {
    const id = await received();
    const ifMatch = etagOf(await of(imogen).get(isAt(id)));
    await application.database.query(
      `INSERT INTO access.wall (case_id, member_id, kind, from_at)
       SELECT case_id, $2, 'excluded', '2020-01-01' FROM referrals.register WHERE referral_id = $1`,
      [id, DEMO_MEMBERS.imogen.id],
    );
    const before = await head();
    expect((await of(imogen).post(`${isAt(id)}/acceptance`, bodies.acceptance, { ifMatch })).status).toBe(404);
    expect(await head()).toBe(before);
  });

  it('has no day for what has not happened: not that of today, nor that of another step', async () => {
    const id = await received();
    const [row] = await application.database.query<Record<string, unknown>>(
      `SELECT ended_at, first_contact_due_on, wait_review_due_on, answer_by, last_contact_on, worker_id
         FROM referrals.register WHERE referral_id = $1`,
      [id],
    );
    expect(Object.values(row ?? { nothing: 'found' })).toEqual([null, null, null, null, null, null]);
  });

  it('that was declined keeps the reasons of the service between its two sides', async () => {
    const id = await received();
    const note = 'Marigold said this in confidence.';
    made(await takeStep(of(imogen), id, 'decline', { ...bodies.decline, note }));
    expect((await of(asha).get(isAt(id))).text).toContain(note);
    for (const key of ['verity', 'caspian', 'barnaby'] as const) {
      const visitor = await Visitor.signedIn(http, key);
      expect((await visitor.open(`/referrals/${id}`)).status).toBe(404);
      for (const path of ['/accessibility-gaps', '/accessibility-gaps?whose=others', '/accessibility-gaps/events'])
        expect((await visitor.open(path)).text).not.toContain(note);
    }
  });
});
