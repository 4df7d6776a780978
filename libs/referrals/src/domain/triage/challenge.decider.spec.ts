import { londonInstant, STANDARD_CLOCK_TERMS } from '#kernel';
import { deciderSpec } from '#kernel/testing';
import { aCommand } from '../command.examples.js';
import { anEnd } from '../ending.examples.js';
import { PAST } from '../past.examples.js';
import { referralDecider } from '../referral.decider.js';
import { aReferral } from '../referral.examples.js';

const given = deciderSpec(referralDecider);
const { challenge, uphold } = aCommand;
const dismiss = { ...uphold, outcome: 'DISMISSED', reasoning: anEnd.dismissed().data.reasoning } as const;

describe('Challenging a decline', () => {
  it('fixes the day by which somebody else answers', () =>
    given(...PAST.DECLINED)
      .when(challenge)
      .then(anEnd.challenged()));
  it('is possible for ten working days', () => {
    const declined = { ...challenge, declinedOn: '2025-04-14' };
    given(...PAST.DECLINED)
      .when({ ...declined, at: londonInstant('2025-04-30', '12:00') })
      .then(anEnd.challenged({ reviewDueOn: '2025-05-08' }));
    given(...PAST.DECLINED)
      .when({ ...declined, at: londonInstant('2025-05-01', '00:05') })
      .thenRule('challenge-too-late');
  });
  it('says why', () =>
    given(...PAST.DECLINED)
      .when({ ...challenge, argument: ' ' })
      .thenRule('challenge-needs-argument'));
  it('happens once for a decline', () =>
    given(...PAST.CHALLENGED, anEnd.dismissed())
      .when(challenge)
      .thenRule('decline-challenged-already'));
  it('may happen again when the service declines again', () =>
    given(...PAST.CHALLENGED, anEnd.upheld(), aReferral.declined())
      .when(challenge)
      .then(anEnd.challenged()));
});

describe('Reviewing a decline', () => {
  it('that does not stand has the service decide again, by a new day', () =>
    given(...PAST.CHALLENGED)
      .when(uphold)
      .then(anEnd.upheld()));
  it('has it decide within what its contract says', () =>
    given(...PAST.CHALLENGED)
      .when({ ...uphold, terms: { ...STANDARD_CLOCK_TERMS, decideDays: 10 } })
      .then(anEnd.upheld({ decideBy: '2025-04-30' })));
  it('has the second decision missed in its own right, although the first was late as well', () =>
    given(...PAST.RECEIVED, aReferral.deadlineMissed(), aReferral.declined(), anEnd.challenged(), anEnd.upheld())
      .when({ type: 'MissDeadline', at: londonInstant('2025-04-24', '00:05'), clock: 'DECIDE', dueOn: '2025-04-23' })
      .then(aReferral.deadlineMissed({ clock: 'DECIDE', dueOn: '2025-04-23' })));
  it('that stands leaves it declined', () =>
    given(...PAST.CHALLENGED)
      .when(dismiss)
      .then(anEnd.dismissed()));
  it.each([uphold, dismiss])('is for somebody else than who decided ($outcome)', (command) =>
    given(...PAST.CHALLENGED)
      .when({ ...command, member: command.decidedBy })
      .thenRule('challenge-needs-another-person'),
  );
  it('says what was found', () =>
    given(...PAST.CHALLENGED)
      .when({ ...uphold, reasoning: '' })
      .thenRule('challenge-needs-reasoning'));
  it('is missed after five working days, and that goes on record before a late answer', () =>
    given(...PAST.CHALLENGED)
      .when({ ...dismiss, at: londonInstant('2025-04-24', '09:00') })
      .then(aReferral.deadlineMissed({ clock: 'REVIEW_CHALLENGE', dueOn: '2025-04-23' }), anEnd.dismissed()));
});
