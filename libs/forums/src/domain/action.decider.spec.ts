import { deciderSpec } from '#kernel/testing';
import { actionDecider, type ActionCommand } from './action.decider.js';
import { anAction } from './action.examples.js';
import type { ActionEvent, ActionRaised } from './action.events.js';
import { EXAMPLE_HOSTEL_ID, EXAMPLE_IDVA_ID, EXAMPLE_POLICE_ID } from './forum-referral.examples.js';

const given = deciderSpec(actionDecider);
const owner = { by: EXAMPLE_POLICE_ID, today: '2025-04-02' } as const;
const raiser = { by: EXAMPLE_HOSTEL_ID, today: '2025-04-02' } as const;

type Asked = Partial<ActionRaised['data']>;
const raise = (asked: Asked = {}, heardOn: string | undefined = '2025-04-01'): ActionCommand => {
  const action = Object.fromEntries(
    Object.entries(anAction.raised(asked).data).filter(([name]) => name !== 'raisedOn'),
  ) as Omit<ActionRaised['data'], 'raisedOn'>;
  return { type: 'Raise', action, heardOn, knowingOrganisationIds: [EXAMPLE_HOSTEL_ID, EXAMPLE_POLICE_ID] };
};
const accept: ActionCommand = { type: 'Accept', ...owner, today: '2025-04-01' };
const reject: ActionCommand = { type: 'Reject', ...owner, reason: 'The neighbouring force holds the bail record.' };
const complete: ActionCommand & { type: 'Complete' } = {
  type: 'Complete',
  by: EXAMPLE_POLICE_ID,
  today: '2025-04-03',
  completedOn: '2025-04-03',
  outcome: 'DONE',
  evidence: 'Flag set; bail conditions confirmed with custody.',
};
const extend: ActionCommand & { type: 'Extend' } = {
  type: 'Extend',
  ...raiser,
  dueOn: '2025-04-11',
  reason: 'The bail record is held by another force.',
};
const end: ActionCommand & { type: 'NotAchieved' } = {
  type: 'NotAchieved',
  by: EXAMPLE_POLICE_ID,
  today: '2025-04-04',
  reason: 'No bail record was found.',
  alternative: 'Patrol strategy agreed instead.',
};

const raised = [anAction.raised()];
const accepted = [anAction.raised(), anAction.accepted()];
const closed: [string, ActionEvent[]][] = [
  ['rejected', [anAction.raised(), anAction.rejected()]],
  ['completed', [...accepted, anAction.completed()]],
  ['not achieved', [...accepted, anAction.notAchieved()]],
];

describe('Raising an action', () => {
  it('asks one organisation for one thing by a date, as of the meeting', () =>
    given().when(raise()).then(anAction.raised()));

  it('may be due on the day of the meeting', () =>
    given()
      .when(raise({ dueOn: '2025-04-01' }))
      .then(anAction.raised({ dueOn: '2025-04-01' })));

  it('may be for the organisation that raises it', () =>
    given()
      .when(raise({ ownerOrganisationId: EXAMPLE_HOSTEL_ID }))
      .then(anAction.raised({ ownerOrganisationId: EXAMPLE_HOSTEL_ID })));

  it('is refused twice under one id', () =>
    given(...raised)
      .when(raise())
      .thenRule('action-already-raised'));

  it('is refused before the forum has heard the case', () => {
    const asked = raise();
    given()
      .when({ ...asked, heardOn: undefined } as ActionCommand)
      .thenRule('action-case-not-heard');
  });

  it('is refused without words', () =>
    given()
      .when(raise({ text: ' ' }))
      .thenRule('action-text-missing'));

  it('is refused for an organisation that was not told of the case', () =>
    given()
      .when(raise({ ownerOrganisationId: EXAMPLE_IDVA_ID }))
      .thenRule('action-owner-not-at-forum'));

  it('is refused when due before the meeting', () =>
    given()
      .when(raise({ dueOn: '2025-03-31' }))
      .thenRule('action-due-before-raised'));
});

describe('Accepting an action', () => {
  it('makes the owner responsible', () =>
    given(...raised)
      .when(accept)
      .then(anAction.accepted()));

  it('is refused to another organisation', () =>
    given(...raised)
      .when({ ...accept, by: EXAMPLE_HOSTEL_ID })
      .thenRule('action-owned-by-another-organisation'));

  it('is refused a second time', () =>
    given(...accepted)
      .when(accept)
      .thenRule('action-already-accepted'));

  it.each(closed)('is refused once %s', (_state, past) =>
    given(...past)
      .when(accept)
      .thenRule('action-closed'),
  );

  it('is refused for an action that nobody raised', () => given().when(accept).thenRule('action-not-found'));
});

describe('Rejecting an action', () => {
  it('leaves it without an owner, with the reason', () =>
    given(...raised)
      .when(reject)
      .then(anAction.rejected()));

  it('is refused without a reason', () =>
    given(...raised)
      .when({ ...reject, reason: '' })
      .thenRule('action-reason-missing'));

  it('is refused to another organisation', () =>
    given(...raised)
      .when({ ...reject, by: EXAMPLE_HOSTEL_ID })
      .thenRule('action-owned-by-another-organisation'));

  it('is refused once accepted', () =>
    given(...accepted)
      .when(reject)
      .thenRule('action-already-accepted'));

  it.each(closed)('is refused once %s', (_state, past) =>
    given(...past)
      .when(reject)
      .thenRule('action-closed'),
  );

  it('is refused for an action that nobody raised', () => given().when(reject).thenRule('action-not-found'));
});

describe('Extending an action', () => {
  it('keeps the date first agreed', () =>
    given(...accepted)
      .when(extend)
      .then(anAction.extended()));

  it('keeps the date first agreed through a second extension', () =>
    given(...accepted, anAction.extended())
      .when({ ...extend, dueOn: '2025-04-18' })
      .then(anAction.extended({ dueOn: '2025-04-18', previousDueOn: '2025-04-11', originalDueOn: '2025-04-04' })));

  it('is possible before the owner accepts', () =>
    given(...raised)
      .when(extend)
      .then(anAction.extended()));

  it('is refused to the owner: nobody moves its own deadline', () =>
    given(...accepted)
      .when({ ...extend, by: EXAMPLE_POLICE_ID })
      .thenRule('action-raised-by-another-organisation'));

  it('is refused to a date that is not later', () =>
    given(...accepted)
      .when({ ...extend, dueOn: '2025-04-04' })
      .thenRule('action-extension-not-later'));

  it('is refused to a date that has passed', () =>
    given(...accepted)
      .when({ ...extend, dueOn: '2025-04-11', today: '2025-04-12' })
      .thenRule('action-extension-in-past'));

  it('is refused without a reason', () =>
    given(...accepted)
      .when({ ...extend, reason: ' ' })
      .thenRule('action-reason-missing'));

  it.each(closed)('is refused once %s', (_state, past) =>
    given(...past)
      .when(extend)
      .thenRule('action-closed'),
  );

  it('is refused for an action that nobody raised', () => given().when(extend).thenRule('action-not-found'));
});

describe('Completing an action', () => {
  it('records when, how it turned out and what shows it', () =>
    given(...accepted)
      .when(complete)
      .then(anAction.completed()));

  it('is possible after the due date', () =>
    given(...accepted)
      .when({ ...complete, completedOn: '2025-05-02', today: '2025-05-02' })
      .then(anAction.completed({ completedOn: '2025-05-02' })));

  it('is refused before the owner accepted it', () =>
    given(...raised)
      .when(complete)
      .thenRule('action-not-accepted'));

  it('is refused to another organisation', () =>
    given(...accepted)
      .when({ ...complete, by: EXAMPLE_HOSTEL_ID })
      .thenRule('action-owned-by-another-organisation'));

  it('is refused for a day that has not come', () =>
    given(...accepted)
      .when({ ...complete, completedOn: '2025-04-04' })
      .thenRule('action-completed-in-future'));

  it('is refused for a day before the meeting', () =>
    given(...accepted)
      .when({ ...complete, completedOn: '2025-03-31' })
      .thenRule('action-completed-before-raised'));

  it('is refused without saying what shows it', () =>
    given(...accepted)
      .when({ ...complete, evidence: '' })
      .thenRule('action-evidence-missing'));

  it.each(closed)('is refused once %s', (_state, past) =>
    given(...past)
      .when(complete)
      .thenRule('action-closed'),
  );

  it('is refused for an action that nobody raised', () => given().when(complete).thenRule('action-not-found'));
});

describe('Ending an action that could not be achieved', () => {
  it('records why, and what is done instead', () =>
    given(...accepted)
      .when(end)
      .then(anAction.notAchieved()));

  it('is refused without a reason', () =>
    given(...accepted)
      .when({ ...end, reason: '' })
      .thenRule('action-reason-missing'));

  it('is refused without an alternative', () =>
    given(...accepted)
      .when({ ...end, alternative: ' ' })
      .thenRule('action-alternative-missing'));

  it('is refused before the owner accepted it', () =>
    given(...raised)
      .when(end)
      .thenRule('action-not-accepted'));

  it('is refused to another organisation', () =>
    given(...accepted)
      .when({ ...end, by: EXAMPLE_HOSTEL_ID })
      .thenRule('action-owned-by-another-organisation'));

  it.each(closed)('is refused once %s', (_state, past) =>
    given(...past)
      .when(end)
      .thenRule('action-closed'),
  );

  it('is refused for an action that nobody raised', () => given().when(end).thenRule('action-not-found'));
});

describe('Replaying an action', () => {
  const newer = { type: 'ActionVerified', data: { actionId: 'x' } } as unknown as ActionEvent;

  it('passes over what a newer release wrote', () =>
    given(...accepted, newer)
      .when(complete)
      .then(anAction.completed()));

  it('takes an extension into account wherever it stands', () =>
    given(anAction.raised(), anAction.extended(), anAction.accepted())
      .when({ ...extend, dueOn: '2025-04-11' })
      .thenRule('action-extension-not-later'));
});
