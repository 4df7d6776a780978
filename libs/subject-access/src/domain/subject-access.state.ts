import { addDays, addMonths, daysBetween, type IsoDate } from '#kernel';
import type { ItemDecision } from './subject-access.codes.js';
import type { CollectedItem, SubjectAccessEvent } from './subject-access.events.js';

/** The answer is due one month after receipt, and three where it was extended (UK GDPR Article 12(3)). */
const MONTHS = 1;
const MONTHS_EXTENDED = 3;

export type RequestStatus = 'open' | 'approved' | 'released' | 'refused';

/** A request and how far it is. */
export interface AccessRequest {
  readonly requestId: string;
  readonly personId: string;
  readonly status: RequestStatus;
  readonly receivedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly isExtended: boolean;
  /** Days for which the clock stood while the person was asked. */
  readonly stoodDays: number;
  /** Since when the person has been asked; absent while nothing is asked. */
  readonly askedOn?: IsoDate | undefined;
  /** Absent until somebody collected. */
  readonly items?: readonly CollectedItem[];
  readonly decisions: Readonly<Record<string, ItemDecision>>;
  /** Everybody who decided on an item, also where somebody else decided on it after them. */
  readonly reviewers: readonly string[];
}

export type SubjectAccess = AccessRequest | undefined;

/** The day by which to answer. */
export const dueOnOf = (of: Pick<AccessRequest, 'receivedOn' | 'isExtended' | 'stoodDays'>): IsoDate =>
  addDays(addMonths(of.receivedOn, of.isExtended ? MONTHS_EXTENDED : MONTHS), of.stoodDays);

/** The items that nobody has decided on. */
export const undecided = ({ items = [], decisions }: AccessRequest): readonly CollectedItem[] =>
  items.filter(({ itemId }) => decisions[itemId] === undefined);

/** The request after `event`; an event of a newer release leaves it as it is. */
export function evolve(state: SubjectAccess, event: SubjectAccessEvent): SubjectAccess {
  if (event.type === 'SubjectAccessRequested') {
    const { requestId, personId, receivedOn, dueOn } = event.data;
    const begun = { status: 'open', isExtended: false, stoodDays: 0, decisions: {}, reviewers: [] } as const;
    return { requestId, personId, receivedOn, dueOn, ...begun };
  }
  return state && { ...state, ...changeBy(event, state) };
}

function changeBy({ type, data }: SubjectAccessEvent, state: AccessRequest): Partial<AccessRequest> {
  switch (type) {
    case 'ClarificationAsked':
      return { askedOn: data.askedOn };
    case 'ClarificationReceived': {
      const stood = state.askedOn === undefined ? 0 : daysBetween(state.askedOn, data.receivedOn);
      return { askedOn: undefined, stoodDays: state.stoodDays + stood, dueOn: data.dueOn };
    }
    case 'DeadlineExtended':
      return { isExtended: true, dueOn: data.dueOn };
    case 'BundleCollected':
      return { items: data.items };
    case 'ItemDecided':
      return {
        decisions: { ...state.decisions, [data.itemId]: data.decision },
        reviewers: [...new Set([...state.reviewers, data.decidedBy])],
      };
    case 'BundleApproved':
      return { status: 'approved' };
    case 'BundleReleased':
      return { status: 'released' };
    case 'SubjectAccessRefused':
      return { status: 'refused' };
    default:
      return {}; // written by a newer release: skip it, never crash a replay
  }
}
