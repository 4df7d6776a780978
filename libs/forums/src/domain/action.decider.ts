import { RuleBroken, type Decider, type DataOf, type IsoDate } from '#kernel';
import type {
  ActionCompleted,
  ActionEvent,
  ActionExtended,
  ActionNotAchieved,
  ActionRaised,
  ActionRejected,
} from './action.events.js';
import { conflicts } from './mirrored-actions.policies.js';
import type { ActionCategory, ActionOutcome, ActionStatus } from './code-lists/index.js';

/** Ask an organisation to do something. `heardOn` and `knowingOrganisationIds` come from the forum referral. */
interface Raise {
  readonly type: 'Raise';
  readonly action: Omit<ActionRaised['data'], 'raisedOn'>;
  readonly heardOn: IsoDate | undefined;
  readonly knowingOrganisationIds: readonly string[];
  /** Open actions against the persons of cases that mirror this one, of whom screening did not find this one's primary. */
  readonly mirrored?: readonly ActionCategory[];
}
/** Everything else says who does it (`by` is an organisation) and on which day. */
interface Done {
  readonly by: string;
  readonly today: IsoDate;
}
type Accept = Done & { readonly type: 'Accept' };
type Reject = Done & { readonly type: 'Reject'; readonly reason: string };
type Extend = Done & { readonly type: 'Extend'; readonly dueOn: IsoDate; readonly reason: string };
type Complete = Done & {
  readonly type: 'Complete';
  readonly completedOn: IsoDate;
  readonly outcome: ActionOutcome;
  readonly evidence: string;
};
type End = Done & {
  readonly type: 'NotAchieved';
  readonly reason: string;
  readonly alternative: string;
};
/** What can be asked of an action. */
export type ActionCommand = Raise | Accept | Reject | Extend | Complete | End;

/** One action: not there, or raised with its parties, its dates and where it stands. */
export type Action =
  | { readonly status: 'none' }
  | {
      readonly status: ActionStatus;
      readonly actionId: string;
      readonly caseId: string;
      readonly personId: string;
      readonly forumReferralId: string;
      readonly ownerOrganisationId: string;
      readonly raisedByOrganisationId: string;
      readonly raisedOn: IsoDate;
      readonly dueOn: IsoDate;
      readonly originalDueOn: IsoDate;
    };
export type RaisedAction = Exclude<Action, { status: 'none' }>;

/** Rules with their codes: README.md. Throws `RuleBroken`. */
export const actionDecider: Decider<Action, ActionCommand, ActionEvent> = {
  initial: { status: 'none' },
  decide(command, state) {
    switch (command.type) {
      case 'Raise':
        return [raise(command, state)];
      case 'Accept':
        return [accept(command, waiting(owned(state, command.by)))];
      case 'Reject':
        return [reject(command, waiting(owned(state, command.by)))];
      case 'Extend':
        return [extend(command, open(raisedBy(state, command.by)))];
      case 'Complete':
        return [complete(command, accepted(owned(state, command.by)))];
      case 'NotAchieved':
        return [end(command, accepted(owned(state, command.by)))];
    }
  },
  evolve(state, { type, data }) {
    if (type === 'ActionRaised') return raisedFrom(data);
    if (state.status === 'none') return state;
    switch (type) {
      case 'ActionAccepted':
        return { ...state, status: 'ACCEPTED' };
      case 'ActionRejected':
        return { ...state, status: 'REJECTED' };
      case 'ActionExtended':
        return { ...state, dueOn: data.dueOn };
      case 'ActionCompleted':
        return { ...state, status: 'COMPLETED' };
      case 'ActionNotAchieved':
        return { ...state, status: 'NOT_ACHIEVED' };
      default:
        return state; // written by a newer release: skip it, never crash a replay
    }
  },
};

function raise({ action, heardOn, knowingOrganisationIds, mirrored = [] }: Raise, state: Action): ActionRaised {
  if (state.status !== 'none') throw new RuleBroken('action-already-raised');
  if (heardOn === undefined) throw new RuleBroken('action-case-not-heard');
  if (action.text.trim() === '') throw new RuleBroken('action-text-missing');
  if (!knowingOrganisationIds.includes(action.ownerOrganisationId)) throw new RuleBroken('action-owner-not-at-forum');
  if (action.dueOn < heardOn) throw new RuleBroken('action-due-before-raised');
  if (conflicts(action, mirrored)) throw new RuleBroken('action-conflicts-with-mirrored-case');
  return { type: 'ActionRaised', data: { ...action, raisedOn: heardOn } };
}

function accept({ today }: Accept, { actionId }: RaisedAction): ActionEvent {
  return { type: 'ActionAccepted', data: { actionId, acceptedOn: today } };
}

function reject({ today, reason }: Reject, { actionId, personId }: RaisedAction): ActionRejected {
  return { type: 'ActionRejected', data: { actionId, personId, rejectedOn: today, reason: said(reason) } };
}

function extend({ dueOn, reason, today }: Extend, state: RaisedAction): ActionExtended {
  const { actionId, personId, dueOn: previousDueOn, originalDueOn } = state;
  if (dueOn <= previousDueOn) throw new RuleBroken('action-extension-not-later');
  if (dueOn < today) throw new RuleBroken('action-extension-in-past');
  return {
    type: 'ActionExtended',
    data: { actionId, personId, dueOn, previousDueOn, originalDueOn, reason: said(reason) },
  };
}

function complete({ completedOn, outcome, evidence, today }: Complete, state: RaisedAction): ActionCompleted {
  if (completedOn > today) throw new RuleBroken('action-completed-in-future');
  if (completedOn < state.raisedOn) throw new RuleBroken('action-completed-before-raised');
  if (evidence.trim() === '') throw new RuleBroken('action-evidence-missing');
  const { actionId, personId } = state;
  return { type: 'ActionCompleted', data: { actionId, personId, completedOn, outcome, evidence } };
}

function end({ today, reason, alternative }: End, { actionId, personId }: RaisedAction): ActionNotAchieved {
  if (alternative.trim() === '') throw new RuleBroken('action-alternative-missing');
  return { type: 'ActionNotAchieved', data: { actionId, personId, endedOn: today, reason: said(reason), alternative } };
}

/** A reason that says something. */
function said(reason: string): string {
  if (reason.trim() === '') throw new RuleBroken('action-reason-missing');
  return reason;
}

function raised(state: Action): RaisedAction {
  if (state.status === 'none') throw new RuleBroken('action-not-found');
  return state;
}

/** Responsibility to act is the agency's own (domain §0.8): nobody accepts, rejects or completes for another. */
function owned(state: Action, organisationId: string): RaisedAction {
  const action = raised(state);
  if (action.ownerOrganisationId !== organisationId) throw new RuleBroken('action-owned-by-another-organisation');
  return action;
}

/** A later date is agreed by who asked for the action: an owner does not move its own deadline. */
function raisedBy(state: Action, organisationId: string): RaisedAction {
  const action = raised(state);
  if (action.raisedByOrganisationId !== organisationId) throw new RuleBroken('action-raised-by-another-organisation');
  return action;
}

function open(action: RaisedAction): RaisedAction {
  if (action.status !== 'RAISED' && action.status !== 'ACCEPTED') throw new RuleBroken('action-closed');
  return action;
}

function waiting(action: RaisedAction): RaisedAction {
  if (open(action).status === 'ACCEPTED') throw new RuleBroken('action-already-accepted');
  return action;
}

function accepted(action: RaisedAction): RaisedAction {
  if (open(action).status !== 'ACCEPTED') throw new RuleBroken('action-not-accepted');
  return action;
}

function raisedFrom(data: DataOf<ActionEvent, 'ActionRaised'>): RaisedAction {
  const { actionId, caseId, personId, forumReferralId } = data;
  const { ownerOrganisationId, raisedByOrganisationId, raisedOn, dueOn } = data;
  return {
    status: 'RAISED',
    actionId,
    caseId,
    personId,
    forumReferralId,
    ownerOrganisationId,
    raisedByOrganisationId,
    raisedOn,
    dueOn,
    originalDueOn: dueOn,
  };
}
