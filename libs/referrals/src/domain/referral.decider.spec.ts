import { londonInstant } from '#kernel';
import { deciderSpec } from '#kernel/testing';
import { aCommand } from './command.examples.js';
import type { ReferralCommand } from './referral.commands.js';
import { referralDecider } from './referral.decider.js';
import type { ReferralDeclined, ReferralEvent } from './referral.events.js';
import { aReferral, OTHER_SERVICE_ID, RECIPIENT_ID, REFERRER_ID, SERVICE_ID, SHARING_ID } from './referral.examples.js';
import { aWork } from './work.examples.js';

const given = deciderSpec(referralDecider);
const at = londonInstant('2025-04-14', '10:00');
const { drafted, submitted, acknowledged, informationRequested, informationProvided } = aReferral;
const { accepted, declined, withdrawn, deadlineMissed } = aReferral;

const {
  caseId: _c,
  serviceId: _s,
  sharingId: _sh,
  clock: _cl,
  referralId: _r,
  personId: _p,
  ...sections
} = submitted().data;

const start = { type: 'StartDraft', at, by: REFERRER_ID, open: true, ...drafted().data } as const;
const check = {
  type: 'CheckEligibility',
  at,
  by: REFERRER_ID,
  criteriaVersion: 1,
  results: aReferral.eligibilityChecked().data.results,
  goAheadReason: 'His stay may be extended',
} as const;
const submit = {
  type: 'Submit',
  at: londonInstant('2025-04-10', '10:00'),
  by: REFERRER_ID,
  sections,
  riskWrittenOn: '2025-04-09',
  sharingId: SHARING_ID,
} as const;
const discard = { type: 'Discard', at, by: REFERRER_ID } as const;
const acknowledge = { type: 'Acknowledge', at: londonInstant('2025-04-11', '09:30'), by: RECIPIENT_ID } as const;
const request = {
  type: 'RequestInformation',
  at,
  by: RECIPIENT_ID,
  questions: informationRequested().data.questions.map(({ text }) => text),
} as const;
const provide = {
  type: 'ProvideInformation',
  at: londonInstant('2025-04-16', '09:00'),
  by: REFERRER_ID,
  answers: informationProvided().data.answers,
} as const;
const accept = { type: 'Accept', at, by: RECIPIENT_ID, start: 'NOW', conflictChecked: true } as const;
const { reason: waitReason, expectedWait, riskHolder } = aCommand.waitlist;
const toTheList = { ...accept, start: 'WAITING_LIST', waitReason, expectedWait, riskHolder } as const;
const decline = {
  type: 'Decline',
  at,
  by: RECIPIENT_ID,
  reasons: ['ELIGIBILITY_CRITERION'],
  barriers: declined().data.barriers,
  criterionIds: ['length', 'address'],
  published: { version: 1, criterionIds: ['area', 'length', 'address'] },
  safeToTellPerson: 'YES',
  alternative: { kind: 'NONE' },
  adjustmentsConsidered: declined().data.adjustmentsConsidered,
} as const;
const withdraw = {
  type: 'Withdraw',
  at,
  by: REFERRER_ID,
  reason: 'PERSON_MET_ELSEWHERE',
  referrerAgreed: false,
} as const;
const miss = {
  type: 'MissDeadline',
  at: londonInstant('2025-04-18', '00:05'),
  clock: 'DECIDE',
  dueOn: '2025-04-17',
} as const;

/** The states up to the decision; the specs of the phases have the others. */
type EarlyState = 'DRAFT' | 'SUBMITTED' | 'RECEIVED' | 'INFO_REQUESTED' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';

/** What has happened by the time a referral is in each state. */
const PAST: Readonly<Record<EarlyState, ReferralEvent[]>> = {
  DRAFT: [drafted()],
  SUBMITTED: [drafted(), submitted()],
  RECEIVED: [drafted(), submitted(), acknowledged()],
  INFO_REQUESTED: [drafted(), submitted(), acknowledged(), informationRequested()],
  ACCEPTED: [drafted(), submitted(), acknowledged(), accepted()],
  DECLINED: [drafted(), submitted(), acknowledged(), declined()],
  WITHDRAWN: [drafted(), submitted(), withdrawn()],
};

describe('Every command in every state', () => {
  const draftOnly = { SUBMITTED: 'referral-already-sent', RECEIVED: 'referral-already-sent' };
  const afterSending = { ...draftOnly, INFO_REQUESTED: 'referral-already-sent', ACCEPTED: 'referral-already-sent' };
  const draftRules = { ...afterSending, DECLINED: 'referral-already-sent', WITHDRAWN: 'referral-withdrawn' };
  const ended = {
    ACCEPTED: 'referral-already-decided',
    DECLINED: 'referral-already-decided',
    WITHDRAWN: 'referral-withdrawn',
  };
  const deciding = {
    SUBMITTED: 'referral-not-acknowledged',
    RECEIVED: 'allowed',
    INFO_REQUESTED: 'referral-waiting-for-information',
    ...ended,
  };
  // A command that the service gives does not find a draft at all: for it, the draft is on the other side.
  const unseen = { DRAFT: 'referral-other-side' };

  const TABLE: readonly [ReferralCommand, Readonly<Record<EarlyState, string>>][] = [
    [check, { DRAFT: 'allowed', ...draftRules }],
    [submit, { DRAFT: 'allowed', ...draftRules }],
    [discard, { DRAFT: 'allowed', ...draftRules }],
    [
      acknowledge,
      {
        ...unseen,
        SUBMITTED: 'allowed',
        RECEIVED: 'referral-already-acknowledged',
        INFO_REQUESTED: 'referral-already-acknowledged',
        ...ended,
      },
    ],
    [request, { ...unseen, ...deciding }],
    [
      provide,
      {
        DRAFT: 'referral-not-sent',
        SUBMITTED: 'referral-has-no-open-questions',
        RECEIVED: 'referral-has-no-open-questions',
        INFO_REQUESTED: 'allowed',
        ...ended,
      },
    ],
    [accept, { ...unseen, ...deciding }],
    [decline, { ...unseen, ...deciding }],
    [
      withdraw,
      {
        DRAFT: 'referral-not-sent',
        SUBMITTED: 'allowed',
        RECEIVED: 'allowed',
        INFO_REQUESTED: 'allowed',
        ACCEPTED: 'allowed',
        DECLINED: 'referral-already-decided',
        WITHDRAWN: 'referral-withdrawn',
      },
    ],
  ];
  const cases = TABLE.flatMap(([command, byState]) =>
    Object.entries(byState).map(([state, outcome]) => [command.type, state, outcome, command] as const),
  );

  it('is in the table', () => expect(cases).toHaveLength(9 * 7));

  it.each(cases)('%s in %s: %s', (_, state, outcome, command) => {
    const decision = given(...PAST[state as EarlyState]).when(command);
    if (outcome === 'allowed') expect(() => referralDecider.decide(command, folded(state as EarlyState))).not.toThrow();
    else decision.thenRule(outcome);
  });

  it.each([check, submit, discard, acknowledge, request, provide, accept, decline, withdraw])(
    '$type is refused for a referral nobody started',
    (command) => given().when(command).thenRule('referral-not-found'),
  );

  function folded(state: EarlyState) {
    return PAST[state].reduce((all, event) => referralDecider.evolve(all, event), referralDecider.initial);
  }
});

describe('Every command from the wrong side', () => {
  const someoneElse = '00000000-0000-5000-8000-000000000099';
  const referrersOnly = [check, submit, discard, provide] as const;
  const servicesOnly = [acknowledge, request, accept, decline] as const;

  it.each(referrersOnly)('$type is refused to the service', (command) =>
    given(...PAST.INFO_REQUESTED)
      .when({ ...command, by: RECIPIENT_ID })
      .thenRule('referral-other-side'),
  );
  it.each(servicesOnly)('$type is refused to the referrer', (command) =>
    given(...PAST.RECEIVED)
      .when({ ...command, by: REFERRER_ID })
      .thenRule('referral-other-side'),
  );
  it.each([...referrersOnly, ...servicesOnly, withdraw])('$type is refused to a third organisation', (command) =>
    given(...PAST.RECEIVED)
      .when({ ...command, by: someoneElse })
      .thenRule('referral-other-side'),
  );
  it('an organisation that refers to a service of its own is on both sides', () => {
    const own = [drafted({ recipientOrganisationId: REFERRER_ID }), submitted()];
    given(...own)
      .when({ ...acknowledge, by: REFERRER_ID })
      .then(acknowledged());
  });
});

describe('Starting a referral', () => {
  it('names the person, the case, the service and both sides', () => given().when(start).then(drafted()));
  it('is refused twice', () => given(drafted()).when(start).thenRule('referral-already-started'));
  it('is refused in the name of another organisation', () =>
    given()
      .when({ ...start, by: RECIPIENT_ID })
      .thenRule('referral-other-side'));
  it('is refused to a service that takes no referrals', () =>
    given()
      .when({ ...start, open: false })
      .thenRule('service-takes-no-referrals'));
});

describe('Checking eligibility', () => {
  it('records every criterion, what is not known included', () =>
    given(drafted()).when(check).then(aReferral.eligibilityChecked()));
  it('may be done again', () =>
    given(drafted(), aReferral.eligibilityChecked()).when(check).then(aReferral.eligibilityChecked()));
  it('is refused without a reason to go on when a criterion is not met', () => {
    const { goAheadReason: _, ...silent } = check;
    given(drafted()).when(silent).thenRule('go-ahead-needs-reason');
  });
  it('needs no reason when there is nothing to explain', () => {
    const results = [{ criterionId: 'area', result: 'PASS' } as const];
    const { goAheadReason: _, ...silent } = { ...check, results };
    const { goAheadReason: __, ...data } = aReferral.eligibilityChecked({ results }).data;
    given(drafted()).when(silent).then({ type: 'EligibilityChecked', data });
  });
});

describe('Sending a referral', () => {
  it('shares the sections and fixes the dates by which the service must act', () =>
    given(drafted()).when(submit).then(submitted()));

  it('that is urgent fixes the moment by which the service must acknowledge it', () => {
    const { clock } = submitted().data;
    const within = { ...clock, acknowledgeBy: '2025-04-10', acknowledgeAt: '2025-04-10T11:00:00.000Z' };
    given(drafted())
      .when({ ...submit, sections: { ...sections, urgency: 'URGENT' } })
      .then(submitted({ urgency: 'URGENT', clock: within }));
  });

  it('counts by the contract of the service, where there is one', () => {
    const terms = { acknowledgeDays: 2, acknowledgeUrgentDays: 1, decideDays: 10, answerDays: 3, cutOff: '09:00' };
    const clock = { startsOn: '2025-04-11', acknowledgeBy: '2025-04-15', decideBy: '2025-04-29' };
    given(drafted())
      .when({ ...submit, terms })
      .then(submitted({ clock }));
    given(drafted(), submitted(), acknowledged())
      .when({ ...request, terms })
      .then(informationRequested({ clock: { stoppedOn: '2025-04-14', workingDaysLeft: 2, answerBy: '2025-04-22' } }));
  });
  it('is refused without a risk summary', () =>
    given(drafted())
      .when({ ...submit, sections: { ...submit.sections, riskSummary: ' ' } })
      .thenRule('referral-incomplete'));
  it('is refused without a reason', () =>
    given(drafted())
      .when({ ...submit, sections: { ...submit.sections, reason: '' } })
      .thenRule('referral-incomplete'));
  it('takes a risk summary of 28 days', () =>
    given(drafted())
      .when({ ...submit, riskWrittenOn: '2025-03-13' })
      .then(submitted()));
  it('is refused with an older risk summary', () =>
    given(drafted())
      .when({ ...submit, riskWrittenOn: '2025-03-12' })
      .thenRule('risk-summary-too-old'));
});

describe('Discarding a draft', () => {
  it('leaves a record that it was never sent', () =>
    given(drafted())
      .when(discard)
      .then(withdrawn({ reason: 'DRAFT_DISCARDED' })));
});

describe('Acknowledging', () => {
  it('is recorded', () =>
    given(...PAST.SUBMITTED)
      .when(acknowledge)
      .then(acknowledged()));
});

describe('Asking for information', () => {
  it('stops the decision clock and numbers the questions', () =>
    given(...PAST.RECEIVED)
      .when(request)
      .then(informationRequested()));
  it('may be done a second time, counted from the days that were left', () =>
    given(...PAST.INFO_REQUESTED, informationProvided())
      .when({ ...request, at: londonInstant('2025-04-17', '10:00'), questions: ['Who is his keyworker?'] })
      .then(
        informationRequested({
          round: 2,
          questions: [{ questionId: '2.1', text: 'Who is his keyworker?' }],
          clock: { stoppedOn: '2025-04-17', workingDaysLeft: 2, answerBy: '2025-04-28' },
        }),
      ));
  it('is refused a third time: the service must decide', () =>
    given(
      ...PAST.INFO_REQUESTED,
      informationProvided(),
      informationRequested({ round: 2 }),
      informationProvided({ round: 2 }),
    )
      .when(request)
      .thenRule('information-rounds-used'));
  it('is refused without a question', () =>
    given(...PAST.RECEIVED)
      .when({ ...request, questions: [] })
      .thenRule('information-needs-question'));
});

describe('Answering', () => {
  const past = PAST.INFO_REQUESTED;
  it('restarts the decision clock', () =>
    given(...past)
      .when(provide)
      .then(informationProvided()));
  it('is refused when a question is left out', () =>
    given(...past)
      .when({ ...provide, answers: [{ questionId: '1.1', answer: 'Most evenings.' }] })
      .thenRule('every-question-needs-answer'));
  it('is refused for a question nobody asked', () =>
    given(...past)
      .when({ ...provide, answers: [...provide.answers, { questionId: '1.3', unavailable: true }] })
      .thenRule('answer-to-unknown-question'));
  it('is refused when one question is answered twice', () =>
    given(...past)
      .when({ ...provide, answers: [provide.answers[1], provide.answers[1]].flatMap((answer) => answer ?? []) })
      .thenRule('question-answered-twice'));
});

describe('Accepting', () => {
  const past = PAST.RECEIVED;
  it('to start now fixes the day of first contact', () =>
    given(...past)
      .when(accept)
      .then(accepted()));
  it('to the waiting list fixes the day on which the place is looked at again, and who holds the risk until then', () =>
    given(...past)
      .when(toTheList)
      .then(aReferral.acceptedToWaitingList(), aWork.waitlisted()));
  it.each([
    [{ waitReason: undefined }, 'wait-needs-reason'],
    [{ expectedWait: undefined }, 'wait-needs-band'],
    [{ riskHolder: undefined }, 'risk-holder-needed'],
    [{ riskHolder: { ...toTheList.riskHolder, organisationId: OTHER_SERVICE_ID } }, 'risk-holder-needed'],
  ])('to the waiting list is refused with %j', (missing, rule) =>
    given(...past)
      .when({ ...toTheList, ...missing })
      .thenRule(rule),
  );
  it('keeps a note for the referrer', () =>
    given(...past)
      .when({ ...accept, note: 'Please come along' })
      .then(accepted({ note: 'Please come along' })));
  it('leaves out a wait that does not apply', () =>
    given(...past)
      .when({ ...accept, expectedWait: 'OVER_3_MONTHS' })
      .then(accepted()));
  it('refuses a risk holder of neither side, also where the work starts now', () =>
    given(...past)
      .when({ ...accept, riskHolder: { ...toTheList.riskHolder, organisationId: OTHER_SERVICE_ID } })
      .thenRule('risk-holder-needed'));
  it('is possible after the answers', () =>
    given(...PAST.INFO_REQUESTED, informationProvided())
      .when(accept)
      .then(accepted()));
  it('is refused until somebody has looked for a conflict', () =>
    given(...past)
      .when({ ...accept, conflictChecked: false })
      .thenRule('conflict-check-needed'));
});

describe('Declining', () => {
  const past = PAST.RECEIVED;
  const administrative = { ...decline, reasons: ['DUPLICATE_OPEN_HERE'], barriers: [], criterionIds: [] } as const;

  it('keeps reasons, barriers and the criteria of the published version', () =>
    given(...past)
      .when(decline)
      .then(declined()));
  it('is refused without a reason', () =>
    given(...past)
      .when({ ...decline, reasons: [], criterionIds: [] })
      .thenRule('decline-needs-reason'));
  it('for eligibility is refused without a criterion', () =>
    given(...past)
      .when({ ...decline, criterionIds: [] })
      .thenRule('decline-needs-criterion'));
  it('is refused with a criterion but no eligibility reason', () =>
    given(...past)
      .when({ ...decline, reasons: ['CAPACITY_NONE'] })
      .thenRule('criterion-needs-eligibility-reason'));
  it('is refused with a criterion that the service never published', () =>
    given(...past)
      .when({ ...decline, criterionIds: ['age'] })
      .thenRule('criterion-not-published'));
  it('is refused without a barrier', () =>
    given(...past)
      .when({ ...decline, barriers: [] })
      .thenRule('decline-needs-barrier'));
  it('needs no barrier and keeps no version when the reason is about the paperwork', () =>
    given(...past)
      .when(administrative)
      .then(withoutCriteria({ reasons: ['DUPLICATE_OPEN_HERE'] })));
  it('needs a barrier as soon as one reason is not about the paperwork', () =>
    given(...past)
      .when({ ...administrative, reasons: ['DUPLICATE_OPEN_HERE', 'CAPACITY_NONE'] })
      .thenRule('decline-needs-barrier'));
  it('for missing information is refused when nobody asked', () =>
    given(...past)
      .when({ ...administrative, reasons: ['INFORMATION_INSUFFICIENT'] })
      .thenRule('ask-before-declining-for-information'));
  it('for missing information is possible after asking', () =>
    given(...PAST.INFO_REQUESTED, informationProvided())
      .when({ ...administrative, reasons: ['INFORMATION_INSUFFICIENT'] })
      .then(withoutCriteria({ reasons: ['INFORMATION_INSUFFICIENT'] })));
  it('with "can be told" is refused while the person does not know of the referral', () =>
    given(drafted(), submitted({ subjectAware: 'NOT_SAFE_TO_TELL' }), acknowledged())
      .when(decline)
      .thenRule('person-does-not-know'));
  it('with "cannot be told" is possible while the person does not know', () =>
    given(drafted(), submitted({ subjectAware: 'NO' }), acknowledged())
      .when({ ...decline, safeToTellPerson: 'NO' })
      .then(declined({ safeToTellPerson: 'NO' })));
  it('suggests another service', () =>
    given(...past)
      .when({ ...decline, alternative: { kind: 'SERVICE', serviceId: OTHER_SERVICE_ID } })
      .then(declined({ alternative: { kind: 'SERVICE', serviceId: OTHER_SERVICE_ID } })));
  it('is refused when the service suggests itself', () =>
    given(...past)
      .when({ ...decline, alternative: { kind: 'SERVICE', serviceId: SERVICE_ID } })
      .thenRule('alternative-is-this-service'));
  it('is refused when no adjustment was considered', () =>
    given(...past)
      .when({ ...decline, adjustmentsConsidered: '  ' })
      .thenRule('decline-needs-adjustments'));
});

function withoutCriteria(over: Partial<ReferralDeclined['data']>): ReferralDeclined {
  const { criteriaVersion: _, ...data } = declined().data;
  return { type: 'ReferralDeclined', data: { ...data, barriers: [], criterionIds: [], ...over } };
}

describe('Withdrawing', () => {
  const past = PAST.RECEIVED;
  it('is open to the referrer', () =>
    given(...past)
      .when(withdraw)
      .then(withdrawn()));
  it('keeps a note', () =>
    given(...past)
      .when({ ...withdraw, note: 'He moved in with a brother' })
      .then(withdrawn({ note: 'He moved in with a brother' })));
  it('is refused to the service on its own', () =>
    given(...past)
      .when({ ...withdraw, by: RECIPIENT_ID })
      .thenRule('referrer-must-agree'));
  it('is open to the service when the referrer has agreed', () =>
    given(...past)
      .when({ ...withdraw, by: RECIPIENT_ID, referrerAgreed: true })
      .then(withdrawn({ referrerAgreed: true })));
  it('is refused with the reason that is kept for drafts', () =>
    given(...past)
      .when({ ...withdraw, reason: 'DRAFT_DISCARDED' })
      .thenRule('withdrawal-needs-reason'));
});

describe('A missed deadline', () => {
  const late = londonInstant('2025-04-24', '10:00');

  it('is put on record by the clock after the end of the day', () =>
    given(...PAST.RECEIVED)
      .when(miss)
      .then(deadlineMissed()));
  it('is not missed on its last day', () =>
    given(...PAST.RECEIVED)
      .when({ ...miss, at: londonInstant('2025-04-17', '23:59') })
      .thenNothing());
  it('is put on record once', () =>
    given(...PAST.RECEIVED, deadlineMissed())
      .when(miss)
      .thenNothing());
  it('of another day is not the one that runs', () =>
    given(...PAST.RECEIVED)
      .when({ ...miss, dueOn: '2025-04-16' })
      .thenNothing());
  it('cannot be one of a clock that has ended', () =>
    given(...PAST.RECEIVED)
      .when({ ...miss, clock: 'ACKNOWLEDGE', dueOn: '2025-04-11' })
      .thenNothing());
  it('cannot be a decision while information is awaited', () =>
    given(...PAST.INFO_REQUESTED)
      .when(miss)
      .thenNothing());
  it('can be an answer while information is awaited', () =>
    given(...PAST.INFO_REQUESTED)
      .when({ ...miss, at: late, clock: 'ANSWER', dueOn: '2025-04-23' })
      .then(deadlineMissed({ clock: 'ANSWER', dueOn: '2025-04-23' })));
  it('is nobody’s when there is no referral', () => given().when(miss).thenNothing());
  it.each(['ACCEPTED', 'DECLINED', 'WITHDRAWN'] as const)('cannot happen once the referral is %s', (state) =>
    given(...PAST[state])
      .when(miss)
      .thenNothing(),
  );

  it('goes on record before a late decision, even when the clock never looked', () =>
    given(...PAST.RECEIVED)
      .when({ ...decline, at: late })
      .then(deadlineMissed(), declined()));
  it('goes on record for both clocks before a late acknowledgement', () =>
    given(...PAST.SUBMITTED)
      .when({ ...acknowledge, at: late })
      .then(deadlineMissed({ clock: 'ACKNOWLEDGE', dueOn: '2025-04-11' }), deadlineMissed(), acknowledged()));
  it('of a decision is missed once, however often the clock is stopped and restarted', () =>
    given(...PAST.RECEIVED, deadlineMissed(), informationRequested(), informationProvided())
      .when({ ...accept, at: late })
      .then(accepted({ firstContactDueOn: '2025-04-28' })));
  describe('that is counted in hours, as that of an urgent referral is,', () => {
    const clock = { ...submitted().data.clock, acknowledgeBy: '2025-04-10', acknowledgeAt: '2025-04-10T11:00:00.000Z' };
    const urgent = [drafted(), submitted({ urgency: 'URGENT', clock })];
    const after = { ...miss, clock: 'ACKNOWLEDGE', dueOn: '2025-04-10' } as const;
    const missed = deadlineMissed({ clock: 'ACKNOWLEDGE', dueOn: '2025-04-10', dueAt: '2025-04-10T11:00:00.000Z' });

    it('is missed once its moment has passed, on its own day', () => {
      given(...urgent)
        .when({ ...after, at: londonInstant('2025-04-10', '12:00') })
        .thenNothing();
      given(...urgent)
        .when({ ...after, at: londonInstant('2025-04-10', '12:01') })
        .then(missed);
    });
    it('is on record once', () =>
      given(...urgent, missed)
        .when({ ...after, at: londonInstant('2025-04-11', '09:00') })
        .thenNothing());
    it('goes on record before an acknowledgement that is late by minutes', () =>
      given(...urgent)
        .when({ ...acknowledge, at: londonInstant('2025-04-10', '12:05') })
        .then(missed, acknowledged()));
    it('is in time within it', () =>
      given(...urgent)
        .when({ ...acknowledge, at: londonInstant('2025-04-10', '11:55') })
        .then(acknowledged()));
    it('of one that was sent before hours were counted has the whole of its day', () =>
      given(
        drafted(),
        submitted({ urgency: 'URGENT', clock: { ...submitted().data.clock, acknowledgeBy: '2025-04-10' } }),
      )
        .when({ ...acknowledge, at: londonInstant('2025-04-10', '23:00') })
        .then(acknowledged()));
  });
  it('of an answer is missed once a round', () =>
    given(...PAST.INFO_REQUESTED, deadlineMissed({ clock: 'ANSWER', dueOn: '2025-04-23' }))
      .when({ ...provide, at: late })
      .then(informationProvided({ clock: { restartedOn: '2025-04-24', decideBy: '2025-04-29' } })));
});

describe('Replaying a referral', () => {
  it('passes over an event that a newer release wrote', () => {
    const newer = { type: 'ReferralEvaluated', data: { referralId: 'r' } } as unknown as ReferralEvent;
    const state = referralDecider.evolve(referralDecider.initial, drafted());
    expect(referralDecider.evolve(state, newer)).toBe(state);
  });
});
