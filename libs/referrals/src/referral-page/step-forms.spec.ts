import { londonInstant } from '#kernel';
import { SubmissionPipe } from '#web';
import { rendered, wordsOf } from '#web/testing';
import { AcceptReferralPageForm } from '../accept-referral/accept-referral.form.js';
import { acceptErrors } from '../accept-referral/acceptance-in.js';
import { acceptReferralView } from '../accept-referral/accept-referral.view.js';
import { aReferral } from '../domain/referral.examples.js';
import { KEYWORKER_ID } from '../domain/work.examples.js';
import { answersIn, ProvideInformationPageForm } from '../provide-information/provide-information.form.js';
import { openRound, provideInformationView, unanswered } from '../provide-information/provide-information.view.js';
import { questionsIn, RequestInformationPageForm } from '../request-information/request-information.form.js';
import { requestInformationView } from '../request-information/request-information.view.js';
import { WithdrawReferralPageForm } from '../withdraw-referral/withdraw-referral.form.js';
import { withdrawalErrors, withdrawReferralView } from '../withdraw-referral/withdraw-referral.view.js';
import { anEntry, anOpenReferral, stepsFrom } from './open-referral.examples.js';

const now = londonInstant('2025-04-14', '10:00');
const { drafted, submitted, acknowledged, informationRequested, informationProvided } = aReferral;
const received = anOpenReferral({
  side: 'recipient',
  entry: anEntry({ state: 'RECEIVED' }),
  steps: stepsFrom(drafted(), submitted(), acknowledged()),
});
const asked = anOpenReferral({
  entry: anEntry({ state: 'INFO_REQUESTED', answerBy: '2025-04-23' }),
  steps: stepsFrom(drafted(), submitted(), acknowledged(), informationRequested()),
});

function formOf<Form extends object>(form: new () => Form, body: object): Form {
  const submission = new SubmissionPipe(form).transform({ seenRevision: '2', ...body });
  if (!submission.ok) throw new Error(submission.errors.map(({ text }) => text).join('; '));
  return submission.form;
}
function errorsOf(form: new () => object, body: object): string[] {
  const submission = new SubmissionPipe(form).transform({ seenRevision: '2', ...body });
  return submission.ok ? [] : submission.errors.map(({ text }) => text);
}

describe('Accepting on a page', () => {
  it('says what each way to start sets in motion', () => {
    const words = wordsOf(
      rendered(
        'referrals/src/accept-referral/accept-referral.njk',
        acceptReferralView(received, { now, riskHolders: [{ value: KEYWORKER_ID, text: 'Asha Quillfeather' }] }),
      ),
    );
    expect(words).toContain('Now You will first try to reach the person by 16 April 2025');
    expect(words).toContain('You will look at the place on the list again by 15 May 2025');
    expect(words).toContain('4 places free on 3 March 2025 , a wait of 6 weeks');
  });
  it('asks of a place on the waiting list why, how long, and who holds the risk', () => {
    expect(acceptErrors({ start: 'WAITING_LIST' }).map(({ field }) => field)).toEqual([
      ...['waitReason', 'expectedWait', 'riskHolderId'],
    ]);
    expect(acceptErrors({ start: 'NOW' })).toEqual([]);
  });
  it('asks for a start and for the check of conflicts', () =>
    expect(errorsOf(AcceptReferralPageForm, {})).toEqual([
      'Select when the work can start',
      'Confirm that you checked for conflicts and found none',
    ]));
});

describe('Asking for information on a page', () => {
  it('takes the questions that were filled in, in their order', () =>
    expect(
      questionsIn(formOf(RequestInformationPageForm, { question1: 'One', question3: 'Three', question2: ' ' })),
    ).toEqual(['One', 'Three']));
  it('asks for at least one', () =>
    expect(errorsOf(RequestInformationPageForm, { question2: 'Two' })).toEqual(['Enter at least one question']));
  it('says by when the answer is due, and whether it is the last time', () => {
    const words = (steps = received.steps) =>
      wordsOf(
        rendered(
          'referrals/src/request-information/request-information.njk',
          requestInformationView({ ...received, steps }, { now }),
        ),
      );
    expect(words()).toContain('Lantern Row must answer by 23 April 2025');
    expect(words()).toContain('You can ask twice.');
    expect(words(stepsFrom(drafted(), submitted(), informationRequested(), informationProvided()))).toContain(
      'This is the last time that you can ask.',
    );
  });
});

describe('Answering on a page', () => {
  const round = openRound(asked);

  it('puts each answer to its question; what was typed wins over the tick', () => {
    const form = formOf(ProvideInformationPageForm, {
      answer1: 'Most evenings',
      unavailable1: 'true',
      unavailable2: 'true',
    });
    expect(answersIn(form, 1)).toEqual([
      { questionId: '1.1', answer: 'Most evenings' },
      { questionId: '1.2', unavailable: true },
    ]);
  });
  it('points at each question that was left out', () => {
    expect(round).toBeDefined();
    expect(round && unanswered(round, [{ questionId: '1.1', unavailable: true }])).toMatchObject([
      {
        field: 'answer2',
        href: '#answer2',
        text: 'Answer question 2, or select that the information is not available',
      },
    ]);
  });
  it('shows each question with room for an answer', () => {
    const html = rendered('referrals/src/provide-information/provide-information.njk', provideInformationView(asked));
    expect(wordsOf(html)).toContain('How much is he drinking at the moment? Answer to question 1');
    expect(html).toContain('name="unavailable2"');
    expect(html).not.toContain('name="answer3"');
  });
  it('has no open round once everything is answered', () =>
    expect(openRound({ steps: stepsFrom(informationRequested(), informationProvided()) })).toBeUndefined());
});

describe('Withdrawing on a page', () => {
  const words = (open = received) =>
    wordsOf(rendered('referrals/src/withdraw-referral/withdraw-referral.njk', withdrawReferralView(open)));

  it('offers every reason under its group, but not the one for drafts', () => {
    expect(words()).toContain('The person referred Did not engage');
    expect(words()).not.toContain('Draft discarded');
    expect(errorsOf(WithdrawReferralPageForm, { reason: 'DRAFT_DISCARDED' })).toEqual([
      'Select why the referral is withdrawn',
    ]);
  });
  it('asks the service, and only the service, whether the referrer agreed', () => {
    expect(words()).toContain('Lantern Row agreed to this');
    expect(words(anOpenReferral())).not.toContain('agreed to this');
    const form = formOf(WithdrawReferralPageForm, { reason: 'PERSON_MOVED' });
    expect(withdrawalErrors(form, received)).toMatchObject([{ field: 'referrerAgreed', code: 'referrer-must-agree' }]);
    expect(withdrawalErrors(form, anOpenReferral())).toEqual([]);
    expect(
      withdrawalErrors(formOf(WithdrawReferralPageForm, { reason: 'PERSON_MOVED', referrerAgreed: 'true' }), received),
    ).toEqual([]);
  });
});
