import { RuleBroken, type Decider } from '#kernel';
import { afterHold, decideOnHold, heldIn, NO_HOLDS, type HoldCommand, type Holds } from './hold.decider.js';
import type { RestrictionChange, RestrictionEvent } from './restriction.events.js';

export type RestrictionCommand =
  | {
      readonly type: 'Propose';
      readonly caseId: string;
      readonly changeId: string;
      readonly change: RestrictionChange;
      readonly by: string;
      /** Every account of the same person; theirs alone where none is given. */
      readonly accounts?: readonly string[];
      readonly at: string;
    }
  | {
      readonly type: 'Approve';
      readonly changeId: string;
      readonly by: string;
      readonly accounts?: readonly string[];
      readonly at: string;
    }
  | { readonly type: 'Refuse'; readonly changeId: string; readonly by: string }
  | { readonly type: 'DeclareConflict'; readonly caseId: string; readonly memberId: string; readonly at: string }
  | HoldCommand;

interface Proposed {
  readonly caseId: string;
  readonly change: RestrictionChange;
  readonly by: string;
}

/** Who may not know of a case, as far as deciding on changes needs it. */
export interface Restrictions {
  readonly isRestricted: boolean;
  /** Who is kept out by an exclusion or a conflict, whenever it ends: nobody of them keeps the lists. */
  readonly keptOut: readonly string[];
  /** Until when those are kept out whose exclusion ends by itself: an instant, in ISO 8601. */
  readonly keptOutUntil: Readonly<Record<string, string>>;
  readonly proposed: Readonly<Record<string, Proposed>>;
  /** What was found by comparing, and whom it keeps out until somebody has looked. */
  readonly holds: Holds;
}

/**
 * Who may not know of a case. A declared conflict works at once and by one person; every change of a list needs two, and
 * neither of them may be the one it is about or be kept from the case themselves (security §2.3, I6).
 */
export const restrictionDecider: Decider<Restrictions, RestrictionCommand, RestrictionEvent> = {
  initial: { isRestricted: false, keptOut: [], keptOutUntil: {}, proposed: {}, holds: NO_HOLDS },
  decide(command, state) {
    switch (command.type) {
      case 'Propose': {
        const { caseId, changeId, change, by, at } = command;
        if (Object.hasOwn(state.proposed, changeId)) return [];
        requireFree(state, change, accountsOf(command));
        requireSound(state, change, at);
        return [{ type: 'RestrictionChangeProposed', data: { caseId, changeId, change, proposedBy: by } }];
      }
      case 'Approve': {
        const { caseId, change, by: proposedBy } = proposedIn(state, command.changeId);
        if (accountsOf(command).includes(proposedBy)) throw new RuleBroken('own-change');
        requireFree(state, change, accountsOf(command));
        requireSound(state, change, command.at);
        return [made(change, { caseId, changeId: command.changeId, approvedBy: command.by }, command.at)];
      }
      case 'Refuse': {
        const { caseId } = proposedIn(state, command.changeId);
        return [
          { type: 'RestrictionChangeRefused', data: { caseId, changeId: command.changeId, refusedBy: command.by } },
        ];
      }
      case 'DeclareConflict': {
        const { caseId, memberId, at } = command;
        return isKeptOutForGood(state, memberId)
          ? []
          : [{ type: 'ConflictDeclared', data: { caseId, memberId, from: at } }];
      }
      case 'DecideHold':
        if (accountsOf(command).some((id) => state.keptOut.includes(id)))
          throw new RuleBroken('list-keeper-conflicted');
        return decideOnHold(command, state.holds);
      case 'Hold':
        return decideOnHold(command, state.holds);
    }
  },
  evolve(state, event) {
    const { type, data } = event;
    switch (type) {
      case 'MemberHeld': {
        const held = { ...state, holds: afterHold(state.holds, event) };
        return data.strength === 'exact' ? keptOut(held, data.memberId) : held;
      }
      case 'HoldDecided':
        return { ...state, holds: afterHold(state.holds, event) };
      case 'RestrictionChangeProposed': {
        const { caseId, changeId, change, proposedBy: by } = data;
        return { ...state, proposed: { ...state.proposed, [changeId]: { caseId, change, by } } };
      }
      case 'RestrictionChangeRefused':
        return without(state, data.changeId);
      case 'CaseRestricted':
        return { ...without(state, data.changeId), isRestricted: true };
      case 'RestrictionLifted':
        return { ...without(state, data.changeId), isRestricted: false };
      case 'MemberExcluded':
        return keptOut(without(state, data.changeId), data.memberId, data.until);
      case 'ConflictDeclared':
        return keptOut(state, data.memberId);
      case 'ExclusionEnded': {
        const { keptOut: all, keptOutUntil, ...rest } = without(state, data.changeId);
        const { [data.memberId]: _, ...others } = keptOutUntil;
        return { ...rest, keptOut: all.filter((memberId) => memberId !== data.memberId), keptOutUntil: others };
      }
      default:
        return state; // written by a newer release: skip it, never crash a replay
    }
  },
};

interface Approval {
  readonly caseId: string;
  readonly changeId: string;
  readonly approvedBy: string;
}

function made(change: RestrictionChange, approval: Approval, at: string): RestrictionEvent {
  switch (change.kind) {
    case 'restrict': {
      const { kind: _, ...restriction } = change;
      return { type: 'CaseRestricted', data: { ...approval, ...restriction, from: at } };
    }
    case 'lift':
      return { type: 'RestrictionLifted', data: { ...approval, at } };
    case 'exclude': {
      const { memberId, until } = change;
      return {
        type: 'MemberExcluded',
        data: { ...approval, memberId, from: at, ...(until !== undefined && { until }) },
      };
    }
    case 'clear':
      return { type: 'ExclusionEnded', data: { ...approval, memberId: change.memberId, at } };
  }
}

const accountsOf = ({ by, accounts = [] }: { readonly by: string; readonly accounts?: readonly string[] }) => [
  by,
  ...accounts,
];

/** Nobody keeps the lists of a case that they are kept from, or decides about themselves, whichever account they use. */
function requireFree({ keptOut, holds }: Restrictions, change: RestrictionChange, by: readonly string[]): void {
  const isOne = (memberIds: readonly string[]) => memberIds.some((memberId) => by.includes(memberId));
  const about = 'memberId' in change ? [change.memberId] : change.kind === 'restrict' ? change.allowedMemberIds : [];
  if (isOne([...keptOut, ...heldIn(holds), ...about])) throw new RuleBroken('list-keeper-conflicted');
}

/** Whoever is refused reads it as the place to write to. */
const MAILBOX = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

function requireSound(state: Restrictions, change: RestrictionChange, at: string): void {
  if ('until' in change && change.until !== undefined && change.until <= at)
    throw new RuleBroken('restriction-over-already');
  if (change.kind === 'restrict' && change.allowedMemberIds.length === 0)
    throw new RuleBroken('restriction-for-nobody');
  if (change.kind === 'restrict' && change.mode === 'visible-stub' && !change.contact)
    throw new RuleBroken('restriction-without-contact');
  if (change.kind === 'restrict' && change.contact !== undefined && !MAILBOX.test(change.contact))
    throw new RuleBroken('restriction-contact-no-mailbox');
  if (change.kind === 'lift' && !state.isRestricted) throw new RuleBroken('case-not-restricted');
  if (change.kind === 'exclude' && isKeptOutAt(state, change.memberId, at))
    throw new RuleBroken('member-kept-out-already');
  if (change.kind === 'clear' && !state.keptOut.includes(change.memberId)) throw new RuleBroken('member-not-kept-out');
}

function proposedIn({ proposed }: Restrictions, changeId: string): Proposed {
  const found = Object.hasOwn(proposed, changeId) ? proposed[changeId] : undefined;
  if (!found) throw new RuleBroken('change-not-proposed');
  return found;
}

const without = (state: Restrictions, changeId: string): Restrictions => ({
  ...state,
  proposed: Object.fromEntries(Object.entries(state.proposed).filter(([id]) => id !== changeId)),
});

/** Of a wall that ends and one that does not, the one that does not counts. */
function keptOut(state: Restrictions, memberId: string, until?: string): Restrictions {
  const { [memberId]: before, ...others } = state.keptOutUntil;
  const isForGood = state.keptOut.includes(memberId) && before === undefined;
  return {
    ...state,
    keptOut: [...state.keptOut.filter((each) => each !== memberId), memberId],
    keptOutUntil: until === undefined || isForGood ? others : { ...others, [memberId]: until },
  };
}

/** Only a wall without an end makes another one needless: one that ends by itself leaves nothing behind it. */
const isKeptOutForGood = ({ keptOut: all, keptOutUntil }: Restrictions, memberId: string): boolean =>
  all.includes(memberId) && keptOutUntil[memberId] === undefined;

const isKeptOutAt = (state: Restrictions, memberId: string, at: string): boolean =>
  state.keptOut.includes(memberId) && at < (state.keptOutUntil[memberId] ?? FOR_EVER);

const FOR_EVER = '9999-12-31T23:59:59.999Z';
