import { londonDate, type IsoDate } from '#kernel';
import type { PastEvent } from '../past-event.js';
import { actionFacts, seeAction, tallyActions, type ActionAsOf, type ActionTally } from './actions-as-of.js';
import { caseFileFacts, NOTHING_YET, seeCase, type CaseFileSide } from './case-file-as-of.js';
import { demandFacts, seeDemand, type DemandAsOf, type SeenDemandEvent } from './demand-as-of.js';
import type { RecordFacts } from './facts.js';
import { forumFacts, seeForum, type ForumCaseAsOf } from './forums-as-of.js';
import { NOBODY_YET, personFacts, seePerson, type PersonSide } from './person-as-of.js';
import { referralFacts, seeReferral, type ReferralAsOf } from './referrals-as-of.js';
import type {
  Seen,
  SeenActionEvent,
  SeenCaseEvent,
  SeenForumEvent,
  SeenPersonEvent,
  SeenReferralEvent,
  SeenSharingEvent,
} from './seen-events.js';
import { seeSharing, sharingFacts, type SharingAsOf } from './sharing-as-of.js';

/** Everything that the events of a case tell, taken together: the case as somebody could have known it. */
export interface CaseAsOf {
  readonly who: PersonSide;
  readonly file: CaseFileSide;
  readonly demand: readonly DemandAsOf[];
  readonly referrals: readonly ReferralAsOf[];
  readonly forums: readonly ForumCaseAsOf[];
  readonly actions: readonly ActionAsOf[];
  readonly sharing: readonly SharingAsOf[];
}

export const UNKNOWN_CASE: CaseAsOf = {
  ...{ who: NOBODY_YET, file: NOTHING_YET },
  ...{ demand: [], referrals: [], forums: [], actions: [], sharing: [] },
};

/** Takes one more event into account. An event that no part knows, written by a newer release, changes nothing. */
export function seeEvent(view: CaseAsOf, event: PastEvent): CaseAsOf {
  const seen = { type: event.type, data: event.data, on: londonDate(event.occurredAt) };
  return {
    who: seePerson(view.who, seen as Seen<SeenPersonEvent>),
    file: seeCase(view.file, seen as Seen<SeenCaseEvent>),
    demand: seeDemand(view.demand, seen as Seen<SeenDemandEvent>),
    referrals: seeReferral(view.referrals, seen as Seen<SeenReferralEvent>),
    forums: seeForum(view.forums, seen as Seen<SeenForumEvent>),
    actions: seeAction(view.actions, seen as Seen<SeenActionEvent>),
    sharing: seeSharing(view.sharing, seen as Seen<SeenSharingEvent>),
  };
}

/**
 * The case as the events tell it. Whatever clock chose them, they are taken in the order of the log: a correction comes
 * after what it corrects, also where it says that something happened earlier.
 */
export function caseAsOf(known: readonly PastEvent[]): CaseAsOf {
  return inLogOrder(known).reduce(seeEvent, UNKNOWN_CASE);
}

const inLogOrder = (events: readonly PastEvent[]): PastEvent[] =>
  events.toSorted((one, other) => (one.position < other.position ? -1 : 1));

/** The view as facts, section by section, with every deadline judged as at `today`. */
export function factsOf(view: CaseAsOf, today: IsoDate): RecordFacts[] {
  return [
    ...personFacts(view.who),
    ...caseFileFacts(view.file),
    ...view.demand.map(demandFacts),
    ...view.referrals.map((referral) => referralFacts(referral, today)),
    ...view.forums.map(forumFacts),
    ...view.actions.map((action) => actionFacts(action, today)),
    ...view.sharing.map(sharingFacts),
  ];
}

/** How the actions stood on `today`. */
export const actionTally = (view: CaseAsOf, today: IsoDate): ActionTally => tallyActions(view.actions, today);
