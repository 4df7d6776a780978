import { nextStep } from './next-step.view.js';
import { aClock } from './open-clock.examples.js';
import type { Awaited } from './open-clock.row.js';

const TODAY = '2025-04-14';
const ours = (awaited: Awaited) => (awaited === 'answers' ? aClock.answers() : aClock.action({ awaited }));

describe('The next step when it is our turn', () => {
  it.each([
    ['acknowledgement', 'service-worker', 'Confirm that you have the referral'],
    ['decision', 'service-manager', 'Decide on the referral'],
    ['decision', 'service-worker', 'Accept the referral or ask for information'],
    ['answers', 'referrer', 'Answer the questions'],
    ['review', 'service-manager', 'Review the decline'],
    ['review', 'service-worker', 'Ask your manager to review the decline'],
    ['hold', 'referrer', 'Look at the hold again'],
    ['wait', 'service-manager', 'Look at the place on the waiting list'],
    ['allocation', 'service-manager', 'Allocate a worker'],
    ['contact', 'service-worker', 'Try to reach the person'],
    ['assessment', 'service-worker', 'Assess the person'],
    ['session', 'service-worker', 'Record what came of the session'],
    ['onward', 'safeguarding-lead', 'Refer onward to another service'],
    ['risk', 'safeguarding-lead', 'Act on the change of risk and record what was done'],
    ['acceptance', 'safeguarding-lead', 'Accept the action or say why it is not yours'],
    ['acceptance', 'service-worker', 'Ask your manager to accept the action'],
    ['completion', 'service-worker', 'Do it and record what came of it'],
  ] as const)('for %s, asked of a %s, is: %s', (awaited, role, text) =>
    expect(nextStep(ours(awaited), role, TODAY).text).toBe(text),
  );

  it('leads to the page where it is done', () => {
    const risk = aClock.decision({ awaited: 'risk', turn: 'ours' });
    expect(nextStep(risk, 'safeguarding-lead', TODAY).href).toBe(`/referrals/${risk.id}/act-on-risk`);
    expect(nextStep(aClock.answers(), 'referrer', TODAY).href).toBe(
      `/referrals/${aClock.answers().id}/provide-information`,
    );
    expect(nextStep(aClock.action(), 'safeguarding-lead', TODAY).href).toBe(`/actions/${aClock.action().id}`);
  });
});

describe('The next step when it is somebody else’s turn', () => {
  it.each([
    ['acknowledgement', 'Wait until Ash has confirmed that it has the referral', 'Ask Ash whether it has the referral'],
    ['decision', 'Wait until Ash has decided', 'Ask Ash when it will decide'],
    ['answers', 'Wait for the answers of Ash', 'Remind Ash of your questions'],
    ['review', 'Wait until Ash has reviewed the decline', 'Ask Ash when it will review the decline'],
    [
      'review-by-a-colleague',
      'Wait until a colleague who did not decline it has reviewed it',
      'Ask a colleague to review your decline',
    ],
    ['hold', 'Wait until Ash takes it up again', 'Ask Ash whether it can go on'],
    ['contact', 'Wait for Ash', 'Ask Ash how far it is'],
    ['acceptance', 'Wait until Ash has accepted it', 'Ask Ash whether it takes the action on'],
    ['completion', 'Wait for Ash to do it', 'Ask Ash how far it is, or agree a later date'],
  ] as const)('for %s, is to wait, and to ask once it is late', (awaited, inTime, late) => {
    const step = (dueOn: string) =>
      nextStep(aClock.decision({ awaited, otherSide: 'Ash', dueOn }), 'safeguarding-lead', TODAY);
    expect(step('2025-04-14')).toEqual({ text: inTime });
    expect(step('2025-04-11')).toEqual({ text: late });
  });
});
