import { DEMO_ORGANISATIONS as ORG } from '#demo';
import { londonDate } from '#kernel';
import { startApplication, type TestApplication } from '../support/application.js';
import { Http, type Answer } from '../support/http.js';
import { Program, Visitor } from '../support/visitors.js';
import * as bodies from './api/bodies.js';
import { bodyOf, etagOf, made, newCase, newDraft, serviceIn, takeStep } from './api/casework.js';

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

const today = { reason: 'WORK_COMPLETED', closedOn: londonDate(new Date()) };

/** A decision to share that was taken on its own; nobody has got anything yet. */
const toShare = {
  ...bodies.sharing,
  decision: 'SHARE',
  decidedOn: today.closedOn,
  recipientOrganisationIds: [ORG.police.id],
  recipientRole: 'OFFICER',
  purpose: 'RISK_MANAGEMENT',
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
  let draftId: string;
  let forumReferralId: string;
  let toReleaseId: string;

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
    draftId = await newDraft(asha, caseId, await serviceIn(asha));
    const forumCase = made(await dorian.post(`${address()}/forum-cases`, bodies.forumCase(today.closedOn)));
    forumReferralId = forumCase.body.forumReferralId ?? '';
    made(await hear());
    toReleaseId = made(await dorian.post(`${address()}/sharing-decisions`, toShare)).body.sharingId ?? '';
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  const address = () => `/api/v1/cases/${caseId}`;
  const tag = async () => etagOf(await dorian.get(address()));
  const post = async (path: string, body: unknown) =>
    dorian.post(`${address()}/${path}`, body, { ifMatch: await tag() });
  const hear = async () => {
    const forumCase = `/api/v1/forum-cases/${forumReferralId}`;
    const ifMatch = etagOf(await dorian.get(forumCase));
    return dorian.post(`${forumCase}/hearings`, bodies.hearing(today.closedOn), { ifMatch });
  };
  const logAction = () => dorian.post(`/api/v1/forum-cases/${forumReferralId}/actions`, bodies.action(today.closedOn));
  const release = async () => {
    const decision = `/api/v1/sharing-decisions/${toReleaseId}`;
    const ifMatch = etagOf(await dorian.get(decision));
    return dorian.post(`${decision}/release`, { releasedOn: today.closedOn, method: 'TELEPHONE' }, { ifMatch });
  };
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

  it('refuses to send what was begun before, and says what to do instead', async () => {
    const refused = [409, 'draft-of-closed-case'];
    expect(problem(await takeStep(asha, draftId, 'submission?anyway=true'))).toEqual(refused);
    expect(problem(await takeStep(asha, draftId, 'eligibility-checks', {}))).toEqual(refused);
    const { text } = await (await Visitor.signedIn(http, 'asha')).open(`/referrals/${draftId}/draft`);
    expect(text).toContain('Ask a safeguarding lead or manager to open the case again, or discard the draft');
    expect(text).not.toContain('/check-answers');
  });

  it('shares nothing new and asks nobody anew', async () => {
    const start = { caseId, serviceId: await serviceIn(asha), anyway: true };
    expect(problem(await asha.post('/api/v1/referrals', start))).toEqual([409, 'referral-of-closed-case']);
    expect(problem(await dorian.post(`${address()}/sharing-decisions`, toShare))).toEqual([409, 'case-closed']);
    expect(problem(await release())).toEqual([409, 'case-closed']);
    expect(problem(await dorian.post(`${address()}/forum-cases`, bodies.forumCase(today.closedOn)))).toEqual([
      409,
      'case-closed',
    ]);
    expect(problem(await logAction())).toEqual([409, 'case-closed']);
    expect(problem(await asha.post(`${address()}/service-matches/none-found`, {}))).toEqual([409, 'case-closed']);
    for (const tab of ['sharing', 'forums', 'referrals']) {
      expect([tab, (await lead.open(`/cases/${caseId}/${tab}`)).text]).toEqual([
        tab,
        expect.not.stringMatching(/sharing\/record|forums\/record|\/refer"/),
      ]);
    }
  });

  it('lets go on what was open, and puts on record what is held back', async () => {
    made(await takeStep(rowan, referralId, 'acknowledgement'));
    const withheld = { ...toShare, decision: 'DO_NOT_SHARE' };
    made(await dorian.post(`${address()}/sharing-decisions`, withheld));
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
    made(await logAction());
    made(await release());
    made(await takeStep(asha, draftId, 'eligibility-checks', { goAheadReason: 'Worth asking.' }));
    made(await takeStep(asha, draftId, 'submission?anyway=true'));
    expect((await lead.open(`/cases/${caseId}/reopen`)).status).toBe(303);
  });
});
