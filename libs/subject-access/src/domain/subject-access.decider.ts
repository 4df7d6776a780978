import { daysBetween, RuleBroken, type Decider, type IsoDate } from '#kernel';
import { decidedItem } from './item.policies.js';
import type {
  Channel,
  Clarification,
  Exemption,
  ExtensionCause,
  IdentityCheck,
  ItemDecision,
  Recipient,
  RefusalGround,
  ReleaseWay,
} from './subject-access.codes.js';
import type { BundleCounts, CollectedItem, SubjectAccessEvent } from './subject-access.events.js';
import { dueOnOf, evolve, undecided, type AccessRequest, type SubjectAccess } from './subject-access.state.js';

/** Who does it (`by` is a member) and on which day. */
interface Done {
  readonly by: string;
  readonly today: IsoDate;
}

/** What somebody says of one item. `fieldNames` are those that the item has. */
export interface DecideItem extends Done {
  readonly type: 'DecideItem';
  readonly itemId: string;
  readonly decision: ItemDecision;
  readonly withheldFields: readonly string[];
  readonly fieldNames: readonly string[];
  readonly exemption?: Exemption | undefined;
  readonly reason?: string | undefined;
}

export type SubjectAccessCommand =
  | (Done & {
      readonly type: 'Record';
      readonly requestId: string;
      readonly personId: string;
      readonly receivedOn: IsoDate;
      readonly channel: Channel;
      readonly identity: IdentityCheck;
    })
  | (Done & { readonly type: 'AskClarification'; readonly about: Clarification })
  | (Done & { readonly type: 'ReceiveClarification'; readonly receivedOn: IsoDate })
  | (Done & { readonly type: 'Extend'; readonly cause: ExtensionCause })
  | (Done & { readonly type: 'Collect'; readonly upTo: string; readonly items: readonly CollectedItem[] })
  | DecideItem
  | (Done & { readonly type: 'Approve' })
  | (Done & {
      readonly type: 'Release';
      readonly recipient: Recipient;
      readonly way: ReleaseWay;
      readonly counts: BundleCounts;
      readonly pdfDigest: string;
      readonly jsonDigest: string;
    })
  | (Done & { readonly type: 'Refuse'; readonly ground: RefusalGround; readonly reason: string });

/** Rules with their codes: README.md. Throws `RuleBroken`. */
export const subjectAccessDecider: Decider<SubjectAccess, SubjectAccessCommand, SubjectAccessEvent> = {
  initial: undefined,
  decide: (command, state) => [decided(command, state)],
  evolve,
};

function decided(command: SubjectAccessCommand, state: SubjectAccess): SubjectAccessEvent {
  if (command.type === 'Record') return recorded(command, state);
  const request = begun(state);
  const { by, today } = command;
  const ids = { requestId: request.requestId, personId: request.personId };
  switch (command.type) {
    case 'AskClarification':
      if (atWork(request).askedOn !== undefined) throw new RuleBroken('clarification-already-asked');
      return { type: 'ClarificationAsked', data: { ...ids, about: command.about, askedOn: today } };
    case 'ReceiveClarification':
      return { type: 'ClarificationReceived', data: { ...ids, ...clarified(command, request) } };
    case 'Extend': {
      if (atWork(request).isExtended) throw new RuleBroken('deadline-already-extended');
      if (today > request.dueOn) throw new RuleBroken('deadline-over');
      const dueOn = dueOnOf({ ...request, isExtended: true });
      return { type: 'DeadlineExtended', data: { ...ids, cause: command.cause, toldOn: today, dueOn } };
    }
    case 'Collect': {
      const { upTo, items } = command;
      atWork(request);
      return { type: 'BundleCollected', data: { ...ids, upTo, items, collectedOn: today } };
    }
    case 'DecideItem':
      return { type: 'ItemDecided', data: { ...ids, ...decidedItem(command, atWork(request)) } };
    case 'Approve':
      approvable(request, by);
      return { type: 'BundleApproved', data: { ...ids, approvedOn: today, approvedBy: by } };
    case 'Release': {
      if (request.status !== 'approved') throw new RuleBroken('bundle-not-approved');
      const { recipient, way, counts, pdfDigest, jsonDigest } = command;
      const released = { recipient, way, counts, pdfDigest, jsonDigest, releasedOn: today, releasedBy: by };
      return { type: 'BundleReleased', data: { ...ids, ...released } };
    }
    case 'Refuse': {
      if (['released', 'refused'].includes(request.status)) throw new RuleBroken('request-answered');
      const { ground, reason } = command;
      return { type: 'SubjectAccessRefused', data: { ...ids, ground, reason, refusedOn: today, refusedBy: by } };
    }
  }
}

type Asked<Type extends SubjectAccessCommand['type']> = Extract<SubjectAccessCommand, { type: Type }>;

function recorded(
  { requestId, personId, receivedOn, channel, identity, by, today }: Asked<'Record'>,
  state: SubjectAccess,
): SubjectAccessEvent {
  if (state) throw new RuleBroken('request-already-recorded');
  if (receivedOn > today) throw new RuleBroken('request-received-in-future');
  const dueOn = dueOnOf({ receivedOn, isExtended: false, stoodDays: 0 });
  return {
    type: 'SubjectAccessRequested',
    data: { requestId, personId, receivedOn, channel, identity, dueOn, recordedBy: by },
  };
}

function clarified({ receivedOn, today }: Asked<'ReceiveClarification'>, request: AccessRequest) {
  const { askedOn, stoodDays } = atWork(request);
  if (askedOn === undefined) throw new RuleBroken('clarification-not-asked');
  if (receivedOn < askedOn || receivedOn > today) throw new RuleBroken('clarification-at-odd-time');
  return { receivedOn, dueOn: dueOnOf({ ...request, stoodDays: stoodDays + daysBetween(askedOn, receivedOn) }) };
}

/** Nobody approves what they decided (security §1.3, I6). */
function approvable(request: AccessRequest, by: string): void {
  atWork(request);
  if (!request.items) throw new RuleBroken('bundle-not-collected');
  if (request.askedOn !== undefined) throw new RuleBroken('clarification-open');
  if (undecided(request).length > 0) throw new RuleBroken('items-undecided');
  if (request.reviewers.includes(by)) throw new RuleBroken('bundle-needs-another-person');
}

function begun(state: SubjectAccess): AccessRequest {
  if (!state) throw new RuleBroken('request-unknown');
  return state;
}

/** The request, while it can still be worked on. */
function atWork(request: AccessRequest): AccessRequest {
  if (request.status === 'approved') throw new RuleBroken('bundle-already-approved');
  if (request.status !== 'open') throw new RuleBroken('request-answered');
  return request;
}
