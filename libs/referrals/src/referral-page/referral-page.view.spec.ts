import type { Member, Role } from '#access';
import { londonInstant } from '#kernel';
import { rendered, wordsOf } from '#web/testing';
import { aReferral, OTHER_SERVICE_ID, RECIPIENT_ID, REFERRER_ID } from '../domain/referral.examples.js';
import { anEntry, anOpenReferral, stepsFrom } from './open-referral.examples.js';
import { referralPageView } from './referral-page.view.js';
import { referralResourceView } from './referral-resource.view.js';
import type { OpenReferral } from './referral.reader.js';

const TEMPLATE = 'referrals/src/referral-page/referral-page.njk';
const { drafted, submitted, acknowledged, informationRequested, informationProvided } = aReferral;

const member = (role: Role, organisationId: string): Member => ({
  memberId: '4d7a1c9e-6b2f-5e84-9c3d-1f8b5a2e7d10',
  name: 'Asha Quillfeather',
  role,
  organisationId,
  organisationName: 'Somewhere',
  organisationType: 'SUPPORTED_ACCOM',
});
const referrer = member('referrer', REFERRER_ID);
const worker = member('service-worker', RECIPIENT_ID);
const manager = member('service-manager', RECIPIENT_ID);
const auditor = member('auditor', '00000000-0000-5000-8000-000000000099');

const page = (open: OpenReferral, reader: Member, today = '2025-04-10') =>
  wordsOf(rendered(TEMPLATE, referralPageView(open, { member: reader, now: londonInstant(today, '10:00') })));
const actions = (open: OpenReferral, reader: Member) =>
  referralPageView(open, { member: reader, now: londonInstant('2025-04-10', '10:00') }).next.actions.map(
    ({ text }) => text,
  );

const asService = (over: Partial<OpenReferral> = {}) => anOpenReferral({ side: 'recipient', ...over });
const received = {
  entry: anEntry({ state: 'RECEIVED', dueOn: '2025-04-17' }),
  steps: stepsFrom(drafted(), submitted(), acknowledged()),
};

describe('The page of a referral', () => {
  it('says to the referrer whose turn it is and by when', () => {
    const words = page(anOpenReferral(), referrer);
    expect(words).toContain(
      '26-week group must confirm that it has the referral by 11 April 2025, and decide by 17 April 2025.',
    );
    expect(words).toContain('There is nothing for you to do until the service answers.');
    expect(words).toContain('Acknowledge: 1 working day left');
  });

  it('speaks to the service as "you"', () =>
    expect(page(asService(), worker)).toContain('You must confirm that you have the referral by 11 April 2025'));

  it('shows by itself that a day has passed, and what is on record as missed', () => {
    const steps = stepsFrom(
      drafted(),
      submitted(),
      aReferral.deadlineMissed({ clock: 'ACKNOWLEDGE', dueOn: '2025-04-11' }),
    );
    const words = page(anOpenReferral({ steps }), referrer, '2025-04-15');
    expect(words).toContain('Acknowledge: 2 working days overdue');
    expect(words).toContain('Not acknowledged by 11 April 2025');
  });

  it('shows everything that was shared, and keeps the lines of what was typed without trusting it', () => {
    const steps = stepsFrom(drafted(), submitted({ riskSummary: 'First line\n<script>alert(1)</script>' }));
    const html = rendered(
      TEMPLATE,
      referralPageView(asService({ steps }), { member: worker, now: londonInstant('2025-04-10', '10:00') }),
    );
    expect(html).toContain('First line<br>&#60;script&#62;');
    expect(html).not.toContain('<script>alert');
    expect(wordsOf(html)).toContain('Homelessness Alcohol use Mental ill health Offending');
    expect(wordsOf(html)).toContain('Hostel, complex needs, expected to stay 12 weeks');
  });

  it('has no name in its title', () => {
    const html = rendered(
      TEMPLATE,
      referralPageView(anOpenReferral(), { member: referrer, now: londonInstant('2025-04-10', '10:00') }),
    );
    expect(/<title>(.*)<\/title>/s.exec(html)?.[1]?.trim()).toMatch(/^Referral R-[0-9A-Z]{4}-[0-9A-Z]{4} – Sightline$/);
  });

  it('names who did what', () => expect(page(anOpenReferral(), referrer)).toContain('Asha Quillfeather, Lantern Row'));

  it('shows questions beside their answers', () => {
    const steps = stepsFrom(drafted(), submitted(), acknowledged(), informationRequested(), informationProvided());
    const words = page(asService({ steps }), worker);
    expect(words).toContain('How much is he drinking at the moment? Most evenings.');
    expect(words).toContain('Are there court dates ahead? This information is not available');
  });

  it('says what is not answered yet', () => {
    const steps = stepsFrom(drafted(), submitted(), acknowledged(), informationRequested());
    const entry = anEntry({ state: 'INFO_REQUESTED', answerBy: '2025-04-23', dueOn: '2025-04-23' });
    const words = page(anOpenReferral({ steps, entry }), referrer);
    expect(words).toContain('You must answer by 23 April 2025. Until then the time to decide stands still.');
    expect(words).toContain('Are there court dates ahead? Not answered yet');
  });

  it('says who has to act on a risk that was reported as immediate, and by when; only their leads are offered it', () => {
    const entry = anEntry({ state: 'DECLINED', riskTaskAt: '2025-04-14T13:00:00.000Z' });
    const open = { entry, steps: stepsFrom(drafted(), submitted(), acknowledged(), aReferral.declined()) };
    const text = 'must act on it by 14 April 2025 at 2:00pm and record what was done';
    const leads = page(anOpenReferral(open), member('safeguarding-lead', REFERRER_ID));
    expect(leads).toContain(`A safeguarding lead of your organisation ${text}`);
    expect(leads).toContain('Record what was done about the change of risk');
    for (const words of [page(anOpenReferral(open), referrer), page(asService(open), worker)]) {
      expect(words).toContain(text);
      expect(words).not.toContain('Record what was done about the change of risk');
    }
    expect(page(anOpenReferral({ ...open, entry: anEntry({ state: 'DECLINED' }) }), referrer)).not.toContain(
      'act on it by',
    );
  });

  it('gives the whole decision of a decline', () => {
    const declined = aReferral.declined({
      criterionIds: ['c21721a0-0000-4000-8000-000000000002', 'c21721a0-0000-4000-8000-000000000099'],
      alternative: { kind: 'SERVICE', serviceId: OTHER_SERVICE_ID },
    });
    const open = anOpenReferral({
      entry: anEntry({ state: 'DECLINED' }),
      steps: stepsFrom(drafted(), submitted(), acknowledged(), declined),
    });
    const names = new Map([[OTHER_SERVICE_ID, 'One to one']]);
    const words = wordsOf(
      rendered(
        TEMPLATE,
        referralPageView(open, { member: referrer, now: londonInstant('2025-04-24', '10:00') }, names),
      ),
    );
    expect(words).toContain('Criteria not met Can attend for 26 weeks A criterion no longer published');
    expect(words).toContain(
      'Barriers Substance use must be stable first Programme is longer than the stay Needs a fixed address',
    );
    expect(words).toContain('Suggested alternative One to one');
    expect(words).toContain('Can the person be told? Yes, the person can be told');
    expect(words).toContain('A safeguarding lead of the organisation that referred, until 28 April 2025');
  });

  it('gives the next date of an acceptance', () => {
    const entry = anEntry({ state: 'WAITLISTED', start: 'WAITING_LIST', waitReviewDueOn: '2025-05-15' });
    const steps = stepsFrom(drafted(), submitted(), acknowledged(), aReferral.acceptedToWaitingList());
    const words = page(anOpenReferral({ entry, steps }), referrer);
    expect(words).toContain('Status On the waiting list');
    expect(words).toContain('26-week group must look at the place again by 15 May 2025.');
    expect(words).toContain('Expected wait 1 to 3 months');
  });
});

describe('What a reader can do', () => {
  it('is one thing first for a service with a new referral', () =>
    expect(actions(asService(), worker)).toEqual(['Confirm that you have this referral']));
  it('is everything for its manager, declining included', () =>
    expect(actions(asService(received), manager)).toEqual([
      'Accept',
      'Decline',
      'Ask for information',
      'Withdraw with the referrer’s agreement',
    ]));
  it('is not declining for a worker', () =>
    expect(actions(asService(received), worker)).toEqual(['Accept', 'Ask for information']));
  it('is not asking a third time', () => {
    const steps = stepsFrom(
      drafted(),
      submitted(),
      acknowledged(),
      informationRequested(),
      informationRequested({ round: 2 }),
    );
    expect(actions(asService({ ...received, steps }), worker)).toEqual(['Accept']);
  });
  it('is answering and withdrawing for a referrer who was asked', () =>
    expect(actions(anOpenReferral({ entry: anEntry({ state: 'INFO_REQUESTED' }) }), referrer)).toEqual([
      'Answer the questions',
      'Withdraw this referral',
    ]));
  it('is nothing once it has ended', () => {
    expect(actions(anOpenReferral({ entry: anEntry({ state: 'MARKED_IN_ERROR' }) }), referrer)).toEqual([]);
    expect(actions(anOpenReferral({ entry: anEntry({ state: 'DECLINED' }) }), referrer)).toEqual([
      'Refer onward to another service',
    ]);
    expect(actions(asService({ entry: anEntry({ state: 'WITHDRAWN' }) }), manager)).toEqual([]);
  });
  it('is reviewing a decline for a manager who did not decide it', () => {
    const [declined] = stepsFrom(aReferral.declined());
    if (!declined) throw new Error('no step');
    const open = (memberId: string) =>
      asService({ entry: anEntry({ state: 'CHALLENGED' }), steps: [...received.steps, { ...declined, memberId }] });
    const other = '00000000-0000-5000-8000-000000000077';
    expect(actions(open(other), manager)).toContain('Review the decline');
    expect(actions(open(manager.memberId), manager)).not.toContain('Review the decline');
    expect(page(open(manager.memberId), manager)).toContain('A manager who did not decide has to review the decline.');
  });
  it('is nothing for an auditor', () => expect(actions(anOpenReferral({ side: 'auditor' }), auditor)).toEqual([]));
});

describe('A referral for API clients', () => {
  const steps = stepsFrom(drafted(), submitted(), acknowledged(), aReferral.declined());

  it('tells the service nothing of the case', () => {
    const body = JSON.stringify(referralResourceView(asService({ steps: steps.slice(1) })));
    expect(body).not.toContain(anEntry().caseId);
    expect(body).not.toContain('draftedAt');
  });
  it('tells the referrer which case it belongs to', () =>
    expect(referralResourceView(anOpenReferral({ steps }))).toMatchObject({ caseId: anEntry().caseId, revision: 1 }));
  it('gives the group of each reason', () =>
    expect(referralResourceView(anOpenReferral({ steps })).steps.at(-1)).toMatchObject({
      data: { reasonGroups: ['ELIGIBILITY'] },
    }));
});
