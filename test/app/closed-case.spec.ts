import { startApplication, type TestApplication } from '../support/application.js';
import { Http, type Answer } from '../support/http.js';
import { Program, Visitor } from '../support/visitors.js';
import { bodyOf, etagOf, made, newCase, newDraft, serviceIn, takeStep } from './api/casework.js';

jest.setTimeout(240_000);

/** An account of abuse, as a program records it. */
const disclosure = {
  status: 'THIRD_PARTY',
  abuseTypes: ['VIOLENT_THREATENING'],
  account: 'Shouted threats in the corridor.',
  heardBy: 'KEYWORKER',
  grade: 'KNOWN_DIRECTLY',
  happenedOn: '2026-01-05',
  happenedAt: '10:00',
};

const problem = (answer: Answer) => [answer.status, bodyOf(answer).type?.split('/').at(-1)];

describe('A case that is closed', () => {
  let application: TestApplication;
  let http: Http;
  let asha: Program;
  let dorian: Program;
  let rowan: Program;
  let lead: Visitor;
  let caseId: string;
  let referralId: string;

  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
    [asha, dorian] = [await Program.of(http, 'asha'), await Program.of(http, 'dorian')];
    rowan = await Program.of(http, 'rowan');
    lead = await Visitor.signedIn(http, 'dorian');
    caseId = (await newCase(asha)).caseId;
    referralId = await newDraft(asha, caseId, await serviceIn(asha));
    made(await takeStep(asha, referralId, 'eligibility-checks', { goAheadReason: 'Worth asking.' }));
    made(await takeStep(asha, referralId, 'submission'));
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  const address = () => `/api/v1/cases/${caseId}`;
  const tag = async () => etagOf(await dorian.get(address()));
  const post = async (path: string, body: unknown) =>
    dorian.post(`${address()}/${path}`, body, { ifMatch: await tag() });
  const ends = async () =>
    (
      await application.database.query<{ part: string; ends: string | null }>(
        `SELECT part, (until_at AT TIME ZONE 'Europe/London')::date::text AS ends FROM access.involvement
          WHERE case_id = $1 AND from_at IS NOT NULL AND part <> 'informed' ORDER BY part`,
        [caseId],
      )
    ).map(({ part, ends: on }) => [part, on === null ? 'open' : 'ends']);
  const closing = { reason: 'WORK_COMPLETED', closedOn: '2026-01-05' };

  it('is closed by nobody but a lead or a manager', async () =>
    expect((await asha.post(`${address()}/closing`, closing, { ifMatch: await tag() })).status).toBe(404));

  it('says what is still open before it is closed', async () => {
    const page = (await lead.open(`/cases/${caseId}/close`)).text;
    expect(page).toContain(`/referrals/${referralId}`);
    expect(page).toContain('Wexcombe Change Service');
  });

  it('cannot be closed before it was opened, or with work that nobody spoke of', async () => {
    expect(problem(await post('closing', closing))).toEqual([409, 'case-closes-before-opening']);
    expect(problem(await post('closing', today))).toEqual([409, 'case-with-open-work']);
    expect(await ends()).toEqual([
      ['holder', 'open'],
      ['recipient', 'open'],
    ]);
  });

  it('takes nothing new, and the parts of others end; the holder keeps it', async () => {
    made(await post('closing', { ...today, leaveOpen: true }));
    expect(problem(await post('disclosures', disclosure))).toEqual([409, 'case-closed']);
    expect(
      problem(await asha.post(`${address()}/needs`, { need: 'HOMELESSNESS', source: 'PERSON' }, { ifMatch: '"0"' })),
    ).toEqual([409, 'case-closed']);
    expect(await ends()).toEqual([
      ['holder', 'open'],
      ['recipient', 'ends'],
    ]);
    expect(bodyOf<{ summary: { closed: unknown } }>(await asha.get(address())).summary.closed).toMatchObject({
      reason: 'WORK_COMPLETED',
    });
    expect((await rowan.get(`/api/v1/referrals/${referralId}`)).status).toBe(200); // another month
  });

  it('says so on its page, in its history and in the list, and offers to be opened again', async () => {
    const { text } = await lead.open(`/cases/${caseId}`);
    expect(text).toContain('Closed on');
    expect(text).toContain(`/cases/${caseId}/reopen`);
    expect(text).not.toContain('/disclosures/record');
    const { items } = bodyOf<{ items: { sentence: string }[] }>(await asha.get(`${address()}/history?limit=100`));
    expect(items.map(({ sentence }) => sentence).join('\n')).toContain(
      'The case was closed: the work is done, and the risk has gone down; 1 referral or action was still open',
    );
  });

  it('is shown again with what is wrong', async () => {
    const { status, text } = await lead.post(`/cases/${caseId}/reopen`, {});
    expect([status, text.includes('Select why the case is opened again')]).toEqual([422, true]);
  });

  it('is opened again with a reason, and the parts go on', async () => {
    made(await post('reopening', { reason: 'NEW_CONCERN' }));
    expect(await ends()).toEqual([
      ['holder', 'open'],
      ['recipient', 'open'],
    ]);
    expect(problem(await post('reopening', { reason: 'NEW_CONCERN' }))).toEqual([409, 'case-not-closed']);
    made(await post('disclosures', disclosure));
    expect((await lead.open(`/cases/${caseId}/reopen`)).status).toBe(303);
  });

  const today = { reason: 'WORK_COMPLETED', closedOn: new Date().toISOString().slice(0, 10) };
});
