import { londonInstant, STANDARD_CLOCK_TERMS } from '#kernel';
import { deciderSpec } from '#kernel/testing';
import { aCommand } from '../command.examples.js';
import { anEnd } from '../ending.examples.js';
import { PAST, STAGE } from '../past.examples.js';
import { referralDecider } from '../referral.decider.js';
import { aReferral, RECIPIENT_ID, REFERRER_ID, SERVICE_ID } from '../referral.examples.js';
import type { ReferralEvent } from '../referral.events.js';
import { aWork } from '../work.examples.js';

const given = deciderSpec(referralDecider);
const { complete, endEarly, onward, reopen } = aCommand;
const { effortReason: _, ...endedSilently } = endEarly;

describe('Completing the work', () => {
  const attended = [aWork.sessionPlanned(), aWork.sessionRecorded()];
  it('keeps outcomes, a report, who holds the risk and how many sessions were attended', () =>
    given(...PAST.IN_PROGRESS, ...attended)
      .when(complete)
      .then(anEnd.completed({ sessionsAttended: 1 })));
  it('is refused without a report', () =>
    given(...PAST.IN_PROGRESS)
      .when({ ...complete, report: ' ' })
      .thenRule('completion-needs-report'));
  it.each([undefined, { ...complete.riskHolder, organisationId: RECIPIENT_ID }])(
    'is refused when nobody of the referrer takes the risk back (%j)',
    (riskHolder) =>
      given(...PAST.IN_PROGRESS)
        .when({ ...complete, riskHolder })
        .thenRule('risk-handover-needed'),
  );
});

describe('Ending early', () => {
  const tried = [aWork.contacted({ attempt: 2 }), aWork.contacted({ attempt: 3 })];
  it('after three attempts needs no word about the effort', () =>
    given(...PAST.CONTACTING, ...tried)
      .when(endedSilently)
      .then(anEnd.endedEarly({ barriers: ['LOST_CONTACT'] })));
  it('after fewer says why no more was tried', () => {
    given(...PAST.CONTACTING)
      .when(endedSilently)
      .thenRule('contact-effort-needs-reason');
    given(...PAST.CONTACTING)
      .when(endEarly)
      .then(anEnd.endedEarly({ contactAttempts: 1, effortReason: 'The telephone is cut off.' }));
  });
  it('says what stood in the way, unless the person died', () => {
    given(...PAST.IN_PROGRESS)
      .when({ ...endEarly, reason: 'DROPPED_OUT', barriers: [] })
      .thenRule('early-end-needs-barrier');
    const { onwardDueOn: __, ...data } = anEnd.endedEarly({ from: 'IN_PROGRESS', reason: 'DIED', barriers: [] }).data;
    given(...PAST.IN_PROGRESS)
      .when({ ...endedSilently, reason: 'DIED', barriers: [] })
      .then({ type: 'InterventionEnded', data: { ...data, contactAttempts: 1 } });
  });
  it('says what is next', () =>
    given(...PAST.IN_PROGRESS)
      .when({ ...endEarly, reason: 'DESELECTED', onwardPlan: '' })
      .thenRule('early-end-needs-plan'));
  it('is possible from a hold of work that had begun', () =>
    given(...PAST.CONTACTING, anEnd.held({ from: 'CONTACTING', stopped: [] }))
      .when({ ...endedSilently, reason: 'CUSTODY', barriers: ['CUSTODY'] })
      .then(anEnd.endedEarly({ reason: 'CUSTODY', barriers: ['CUSTODY'], contactAttempts: 1 })));
  it('too long without a referral onward goes on record', () =>
    given(...PAST.ENDED_EARLY)
      .when({ ...onward, at: londonInstant('2025-05-01', '09:00') })
      .then(aReferral.deadlineMissed({ clock: 'REFER_ONWARD', dueOn: '2025-04-30' }), anEnd.onward()));
});

describe('Referring onward', () => {
  it.each(['DECLINED', 'ENDED_EARLY', 'COMPLETED'] as const)('from %s links the new referral', (state) =>
    given(...PAST[state])
      .when(onward)
      .then(anEnd.onward()),
  );
  it('to the same service is refused', () =>
    given(...PAST.DECLINED)
      .when({ ...onward, onwardServiceId: SERVICE_ID })
      .thenRule('onward-is-this-service'));
});

describe('Opening a referral again', () => {
  const byReferrer = { ...reopen, by: REFERRER_ID };
  it('is possible for 90 days', () => {
    const at = londonInstant('2025-07-13', '10:00');
    given(...PAST.COMPLETED)
      .when({ ...reopen, at })
      .then(anEnd.reopened({ to: 'IN_PROGRESS', running: [] }));
    given(...PAST.COMPLETED)
      .when({ ...reopen, at: londonInstant('2025-07-14', '10:00') })
      .thenRule('reopen-too-late');
  });
  it('of work that ended early goes on where it was', () =>
    given(...PAST.ENDED_EARLY)
      .when({ ...reopen, note: 'He rang' })
      .then(
        anEnd.reopened({
          to: 'CONTACTING',
          running: [{ clock: 'FIRST_CONTACT', dueOn: '2025-04-16' }],
          note: 'He rang',
        }),
      ));
  it('that was withdrawn is for the referrer', () =>
    given(...PAST.WITHDRAWN)
      .when(byReferrer)
      .then(anEnd.reopened({ running: [{ clock: 'DECIDE', dueOn: '2025-04-23' }] })));
  it('whose work ended is for the service', () =>
    given(...PAST.ENDED_EARLY)
      .when(byReferrer)
      .thenRule('referral-other-side'));
  it('is refused for a draft that was thrown away', () =>
    given(aReferral.drafted(), aReferral.withdrawn({ reason: 'DRAFT_DISCARDED' }))
      .when(byReferrer)
      .thenRule('referral-never-sent'));

  const withdrawnFrom = (past: readonly ReferralEvent[]) => given(...past, aReferral.withdrawn()).when(byReferrer);
  it('goes on where nothing is taken for granted', () => {
    withdrawnFrom(PAST.SUBMITTED).then(
      anEnd.reopened({
        to: 'SUBMITTED',
        running: [
          { clock: 'ACKNOWLEDGE', dueOn: '2025-04-15' },
          { clock: 'DECIDE', dueOn: '2025-04-23' },
        ],
      }),
    );
    withdrawnFrom(PAST.INFO_REQUESTED).then(anEnd.reopened());
    const review = [{ clock: 'REVIEW_CHALLENGE', dueOn: '2025-04-23' } as const];
    withdrawnFrom(PAST.CHALLENGED).then(anEnd.reopened({ to: 'CHALLENGED', running: review }));
    const contact = (['ALLOCATE', 'FIRST_CONTACT'] as const).map((clock) => ({ clock, dueOn: '2025-04-16' }));
    withdrawnFrom(PAST.WAITLISTED).then(anEnd.reopened({ to: 'ACCEPTED', running: contact }));
    withdrawnFrom([...PAST.RECEIVED, anEnd.held()]).then(anEnd.reopened());
    const assess = [{ clock: 'ASSESS', dueOn: '2025-05-15' } as const];
    withdrawnFrom(PAST.ASSESSMENT).then(anEnd.reopened({ to: 'ASSESSMENT', running: assess }));
  });
  it('does not undo a decline by way of its challenge: it is still to be reviewed, by somebody else', () => {
    const running = [{ clock: 'REVIEW_CHALLENGE', dueOn: '2025-04-23' } as const];
    const reopened = anEnd.reopened({ to: 'CHALLENGED', running });
    given(...PAST.CHALLENGED, aReferral.withdrawn(), reopened)
      .when({ ...aCommand.uphold, member: aCommand.uphold.decidedBy })
      .thenRule('challenge-needs-another-person');
  });
  it('asks for nothing that was done before it ended', () => {
    const reopened = anEnd.reopened({ to: 'ASSESSMENT', running: [] });
    withdrawnFrom(STAGE.assessed).then(reopened);
  });
  it('asks what came of a session that nobody recorded, two working days from then', () => {
    const running = [{ clock: 'FEEDBACK', dueOn: '2025-04-16' } as const];
    const past = [...PAST.IN_PROGRESS, aWork.sessionPlanned({ on: '2025-04-11' })];
    withdrawnFrom(past).then(anEnd.reopened({ to: 'IN_PROGRESS', running }));
  });
  it('that is urgent is urgent still, and is counted by the contract of the service', () => {
    const urgent = [aReferral.drafted(), aReferral.submitted({ urgency: 'URGENT' }), aReferral.withdrawn()];
    const terms = { ...STANDARD_CLOCK_TERMS, decideDays: 10 };
    const running = [
      { clock: 'ACKNOWLEDGE', dueOn: '2025-04-14', dueAt: '2025-04-14T11:00:00.000Z' },
      { clock: 'DECIDE', dueOn: '2025-04-30' },
    ] as const;
    given(...urgent)
      .when({ ...byReferrer, terms })
      .then(anEnd.reopened({ to: 'SUBMITTED', running }));
    given(...urgent, anEnd.reopened({ to: 'SUBMITTED', running }))
      .when({ type: 'Acknowledge', at: londonInstant('2025-04-14', '12:01'), by: RECIPIENT_ID })
      .then(
        aReferral.deadlineMissed({ clock: 'ACKNOWLEDGE', dueOn: '2025-04-14', dueAt: '2025-04-14T11:00:00.000Z' }),
        aReferral.acknowledged(),
      );
  });
});
