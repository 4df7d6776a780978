import { londonInstant } from '#kernel';
import { deciderSpec } from '#kernel/testing';
import { aCommand } from '../command.examples.js';
import { anEnd } from '../ending.examples.js';
import { PAST } from '../past.examples.js';
import { referralDecider } from '../referral.decider.js';
import { aReferral } from '../referral.examples.js';
import { aWork } from '../work.examples.js';

const given = deciderSpec(referralDecider);
const { reportRisk, actOnRisk } = aCommand;
const working = [...PAST.IN_PROGRESS, aWork.riskReported(), aWork.riskTaskRaised()]; // due at 14:00 in London
const at = (time: string, date = '2025-04-14') => londonInstant(date, time);
const missed = aReferral.deadlineMissed({
  clock: 'ACT_ON_RISK',
  dueOn: '2025-04-14',
  dueAt: '2025-04-14T13:00:00.000Z',
});

describe('A risk that was reported as immediate', () => {
  it('gives the safeguarding leads four hours by the clock on the wall, in the night and at weekends too', () => {
    const reported = aWork.riskReported({ actBy: '2025-04-20T01:30:00.000Z' });
    given(...PAST.IN_PROGRESS)
      .when({ ...reportRisk, at: at('22:30', '2025-04-19') })
      .then(reported, aWork.riskTaskRaised({ dueAt: '2025-04-20T01:30:00.000Z' }));
  });
  it('is not put off by another report while they have time', () =>
    given(...working)
      .when({ ...reportRisk, at: at('13:59') })
      .then(aWork.riskReported({ actBy: '2025-04-14T16:59:00.000Z' })));
  it('is on record as missed before another report gives them four hours anew', () =>
    given(...working)
      .when({ ...reportRisk, at: at('14:01') })
      .then(
        missed,
        aWork.riskReported({ actBy: '2025-04-14T17:01:00.000Z' }),
        aWork.riskTaskRaised({ dueAt: '2025-04-14T17:01:00.000Z' }),
      ));
});

describe('Acting on it', () => {
  it('says what was done, and ends it', () => {
    given(...working)
      .when({ ...actOnRisk, at: at('13:00') })
      .then(aWork.riskTaskDone());
    given(...working, aWork.riskTaskDone())
      .when({ ...actOnRisk, at: at('13:05') })
      .thenRule('no-risk-task');
  });
  it('says it in words', () =>
    given(...working)
      .when({ ...actOnRisk, what: ' ' })
      .thenRule('risk-task-needs-words'));
  it('is owed also when the referral is over meanwhile', () =>
    given(...working, aReferral.withdrawn())
      .when({ ...actOnRisk, at: at('13:00') })
      .then(aWork.riskTaskDone()));
  it('is owed no longer of what should not be there', () =>
    given(...working, anEnd.markedInError())
      .when(actOnRisk)
      .thenRule('referral-in-error'));
  it('too late is on record as missed first, and once', () => {
    given(...working)
      .when({ ...actOnRisk, at: at('14:01') })
      .then(missed, aWork.riskTaskDone());
    given(...working, missed)
      .when({ ...actOnRisk, at: at('15:00') })
      .then(aWork.riskTaskDone());
  });
  it('is not owed of a report that is for today, or can wait', () => {
    const { actBy: _, ...data } = aWork.riskReported({ urgency: 'ROUTINE' }).data;
    given(...PAST.IN_PROGRESS, { type: 'RiskChangeReported', data })
      .when(actOnRisk)
      .thenRule('no-risk-task');
  });
  it('is not owed of what was reported before there were tasks', () =>
    given(...PAST.IN_PROGRESS, aWork.riskReported())
      .when(actOnRisk)
      .thenRule('no-risk-task'));
});

describe('A task that nobody did', () => {
  const miss = { type: 'MissDeadline', clock: 'ACT_ON_RISK', dueOn: '2025-04-14' } as const;
  it('is put on record by the clock once its moment has passed, and once', () => {
    given(...working)
      .when({ ...miss, at: at('14:00') })
      .thenNothing();
    given(...working)
      .when({ ...miss, at: at('14:05') })
      .then(missed);
    given(...working, missed)
      .when({ ...miss, at: at('14:10') })
      .thenNothing();
  });
  it('is on record again when it was raised again on the same day', () => {
    const again = { dueAt: '2025-04-14T17:01:00.000Z' };
    given(...working, missed, aWork.riskReported(), aWork.riskTaskRaised(again))
      .when({ ...miss, at: at('18:02') })
      .then(aReferral.deadlineMissed({ clock: 'ACT_ON_RISK', dueOn: '2025-04-14', ...again }));
  });
});
