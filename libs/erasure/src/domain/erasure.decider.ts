import { RuleBroken, type Decider, type IsoDate } from '#kernel';
import {
  isGranted,
  subjectOf,
  type HoldReason,
  type RecordKind,
  type RequestSource,
  type SubjectKind,
} from './erasure.codes.js';
import type { DecidedItem, ErasureEvent } from './erasure.events.js';
import type { LiftReason } from './lift-reasons.js';
import { oneMonthAfter } from './one-month.js';

/** Who does it (`by` is a member) and on which day. */
interface Done {
  readonly by: string;
  readonly today: IsoDate;
}

/** Whom the records are about, as far as it bears on erasing them. */
export interface About {
  readonly kind: SubjectKind;
  /** A member who can still sign in; nobody else does. */
  readonly isWorking: boolean;
  /** A member who is kept from a case with one of their accounts: what identifies them is needed for as long. */
  readonly isKeptFromCase: boolean;
  /** An account of whoever asks for, decides on or confirms it. */
  readonly isOwnAccount: boolean;
}

export type ErasureCommand =
  | (Done & {
      readonly type: 'Request';
      readonly erasureId: string;
      readonly personId: string;
      readonly about: About;
      readonly source: RequestSource;
      readonly records: readonly RecordKind[];
      readonly requestedOn: IsoDate;
    })
  | (Done & {
      readonly type: 'Decide';
      readonly erasureId: string;
      readonly about: About;
      readonly items: readonly DecidedItem[];
    })
  | (Done & { readonly type: 'Confirm'; readonly erasureId: string; readonly about: About })
  | { readonly type: 'MarkShredded' | 'Complete'; readonly erasureId: string; readonly today: IsoDate }
  | (Done & {
      readonly type: 'PlaceHold';
      readonly holdId: string;
      readonly personId: string;
      readonly reason: HoldReason;
    })
  | (Done & { readonly type: 'LiftHold'; readonly holdId: string; readonly reason: LiftReason });

export type ErasureStatus = 'requested' | 'decided' | 'refused' | 'confirmed' | 'shredded' | 'completed';

/** One request and how far it is. */
export interface Erasure {
  readonly erasureId: string;
  readonly personId: string;
  readonly status: ErasureStatus;
  readonly records: readonly RecordKind[];
  /** What is to be erased: decided, not refused. */
  readonly granted: readonly RecordKind[];
  readonly requestedBy: string;
  readonly decidedBy?: string;
  /** Who lifted a hold after it was decided. */
  readonly clearedBy?: readonly string[];
}

/** All about one person: the latest request, the records erased before, and the holds in force, by id. */
export interface Erasures {
  readonly current: Erasure | undefined;
  readonly erased: readonly RecordKind[];
  readonly holds: readonly string[];
  readonly personId: string | undefined;
}

const OVER: readonly ErasureStatus[] = ['refused', 'completed'];

/** Rules with their codes: README.md. Throws `RuleBroken`. */
export const erasureDecider: Decider<Erasures, ErasureCommand, ErasureEvent> = {
  initial: { current: undefined, erased: [], holds: [], personId: undefined },

  decide(command, state) {
    switch (command.type) {
      case 'Request':
        return [requested(command, state)];
      case 'Decide':
        return [decided(command, state)];
      case 'Confirm':
        return [confirmed(command, state)];
      case 'MarkShredded': {
        const { erasureId, personId, granted } = at('confirmed', state, command.erasureId);
        const data = { erasureId, personId, records: granted, shreddedOn: command.today };
        return [{ type: 'SubjectKeyShredded', data }];
      }
      case 'Complete': {
        const { erasureId, personId } = at('shredded', state, command.erasureId);
        return [{ type: 'ErasureCompleted', data: { erasureId, personId, completedOn: command.today } }];
      }
      case 'PlaceHold': {
        const { holdId, personId, reason, by, today } = command;
        if (state.current && ['confirmed', 'shredded'].includes(state.current.status))
          throw new RuleBroken('erasure-under-way');
        return [{ type: 'LegalHoldPlaced', data: { holdId, personId, reason, placedOn: today, placedBy: by } }];
      }
      case 'LiftHold': {
        const { holdId, reason, by, today } = command;
        const { personId } = state;
        if (personId === undefined || !state.holds.includes(holdId)) throw new RuleBroken('hold-not-in-force');
        return [{ type: 'LegalHoldLifted', data: { holdId, personId, reason, liftedOn: today, liftedBy: by } }];
      }
    }
  },

  evolve(state, { type, data }) {
    switch (type) {
      case 'ErasureRequested': {
        const { erasureId, personId, records, requestedBy } = data;
        const current = { erasureId, personId, status: 'requested', records, granted: [], requestedBy } as const;
        return { ...state, personId, current };
      }
      case 'ErasureDecided': {
        const granted = data.items.filter(({ ground }) => isGranted(ground)).map(({ record }) => record);
        const status = granted.length === 0 ? 'refused' : 'decided';
        return changed(state, { status, granted, decidedBy: data.decidedBy });
      }
      case 'ErasureConfirmed':
        return changed(state, { status: 'confirmed' });
      case 'SubjectKeyShredded':
        return { ...changed(state, { status: 'shredded' }), erased: [...state.erased, ...data.records] };
      case 'ErasureCompleted':
        return changed(state, { status: 'completed' });
      case 'LegalHoldPlaced':
        return { ...state, personId: data.personId, holds: [...state.holds, data.holdId] };
      case 'LegalHoldLifted': {
        const lifted = { ...state, holds: state.holds.filter((hold) => hold !== data.holdId) };
        if (state.current?.status !== 'decided') return lifted;
        return changed(lifted, { clearedBy: [...(state.current.clearedBy ?? []), data.liftedBy] });
      }
      default:
        return state; // written by a newer release: skip it, never crash a replay
    }
  },
};

type Asked<Type extends ErasureCommand['type']> = Extract<ErasureCommand, { type: Type }>;

function requested(
  { erasureId, personId, about, source, records, requestedOn, by, today }: Asked<'Request'>,
  { current, erased }: Erasures,
): ErasureEvent {
  if (current && !OVER.includes(current.status)) throw new RuleBroken('erasure-already-open');
  if (records.length === 0) throw new RuleBroken('erasure-of-nothing');
  if (records.some((record) => erased.includes(record))) throw new RuleBroken('record-erased-before');
  if (records.some((record) => subjectOf(record) !== about.kind)) throw new RuleBroken('record-of-somebody-else');
  ofSomebodyElse(about);
  noLongerWorking(about);
  if (requestedOn > today) throw new RuleBroken('erasure-requested-in-future');
  const dueOn = oneMonthAfter(requestedOn);
  return {
    type: 'ErasureRequested',
    data: { erasureId, personId, source, records, requestedOn, dueOn, requestedBy: by },
  };
}

function decided({ erasureId, about, items, by, today }: Asked<'Decide'>, state: Erasures): ErasureEvent {
  const { personId, records } = at('requested', state, erasureId);
  const named = items.map(({ record }) => record);
  const isEveryOnce = named.length === records.length && records.every((record) => named.includes(record));
  if (!isEveryOnce) throw new RuleBroken('erasure-decided-in-part');
  ofSomebodyElse(about);
  const granted = items.filter(({ ground }) => isGranted(ground)).map(({ record }) => record);
  if (granted.length > 0) unheld(state);
  notNeededForWall(about, granted);
  return { type: 'ErasureDecided', data: { erasureId, personId, items, decidedOn: today, decidedBy: by } };
}

/** Nobody confirms what they asked for or decided, or for which they alone took a hold out of the way (security §1.3, I6). */
function confirmed({ erasureId, about, by, today }: Asked<'Confirm'>, state: Erasures): ErasureEvent {
  const { personId, granted, requestedBy, decidedBy, clearedBy = [] } = at('decided', state, erasureId);
  ofSomebodyElse(about);
  noLongerWorking(about);
  if ([requestedBy, decidedBy, ...clearedBy].includes(by)) throw new RuleBroken('erasure-needs-another-person');
  unheld(state);
  notNeededForWall(about, granted);
  return {
    type: 'ErasureConfirmed',
    data: { erasureId, personId, records: granted, confirmedOn: today, confirmedBy: by },
  };
}

/** The request, where it is as far as `status`. */
function at(status: ErasureStatus, { current }: Erasures, erasureId: string): Erasure {
  if (current?.erasureId !== erasureId) throw new RuleBroken('erasure-not-found');
  if (current.status !== status) throw new RuleBroken('erasure-not-at-that-step');
  return current;
}

/** Whoever can sign in has to be named to others, and signs in with what would be erased. */
function noLongerWorking({ isWorking }: About): void {
  if (isWorking) throw new RuleBroken('member-still-works-here');
}

/** Nobody sheds the walls of another account of theirs, or learns by asking that there is one (security §1.3, I2 and I6). */
function ofSomebodyElse({ isOwnAccount }: About): void {
  if (isOwnAccount) throw new RuleBroken('erasure-about-yourself');
}

/** A wall follows the person to every account; by what else would they be known under the next one (UK GDPR Art 17(3)(b))? */
function notNeededForWall({ isKeptFromCase }: About, granted: readonly RecordKind[]): void {
  if (isKeptFromCase && granted.includes('Member')) throw new RuleBroken('identity-needed-for-wall');
}

function unheld({ holds }: Erasures): void {
  if (holds.length > 0) throw new RuleBroken('legal-hold-in-force');
}

const changed = (state: Erasures, by: Partial<Erasure>): Erasures =>
  state.current ? { ...state, current: { ...state.current, ...by } } : state;
