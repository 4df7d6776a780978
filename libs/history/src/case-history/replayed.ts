import type { RecordedEvent } from '#event-store';
import { actionTally, caseAsOf, factsOf, type CaseAsOf } from '../domain/as-of/case-as-of.js';
import type { ActionTally } from '../domain/as-of/actions-as-of.js';
import { changesBetween, type Change } from '../domain/as-of/changes.js';
import type { RecordFacts } from '../domain/as-of/facts.js';
import { inOrder } from '../domain/basis.js';
import { sealsInForce, withoutSealed } from '../domain/sealed.js';
import { standAt, type Asked, type Standpoint } from '../domain/standpoint.js';
import type { CaseHistory } from './case-history.reader.js';
import { wordsFor, type Words } from './words.js';

/** Where to stand and, for what changed, the number of the event to compare with: the one before unless it is given. */
export type AskedReplay = { readonly [Part in keyof Asked]?: Asked[Part] | undefined } & {
  readonly compare?: number | undefined;
};

/** A case replayed to one place: all that page, API and command line tell of it. */
export interface Replayed {
  readonly standpoint: Standpoint<RecordedEvent>;
  /** The two places compared, the earlier one first. */
  readonly compared: readonly [Standpoint<RecordedEvent>, Standpoint<RecordedEvent>];
  readonly view: CaseAsOf;
  readonly records: readonly RecordFacts[];
  readonly tally: ActionTally;
  readonly changes: readonly Change<RecordedEvent>[];
  /** Entries that were marked as a mistake by an event that is not known yet. */
  readonly laterMistakes: ReadonlySet<string>;
  /** The number of the event stood on, by the other clock. */
  readonly otherNumber: number;
  readonly words: Words;
}

/** Replays a case to the place asked for; `now` is the moment of whoever asks for no place. */
export function replayed(history: CaseHistory, asked: AskedReplay, now: Date): Replayed {
  const { basis = 'recorded', at, on, time } = asked;
  const place = { basis, ...(at !== undefined && { at }), ...(on && { on }), ...(time && { time }) };
  const standpoint = unsealedThere(standAt(history.events, place, now), history);
  const view = caseAsOf(standpoint.known);
  const compareWith = asked.compare ?? Math.max(0, standpoint.number - 1);
  const other = unsealedThere(standAt(history.events, { basis, at: compareWith }, now), history);
  const compared = other.number > standpoint.number ? ([standpoint, other] as const) : ([other, standpoint] as const);
  return {
    ...{ standpoint, compared, view },
    records: factsOf(view, standpoint.today),
    tally: actionTally(view, standpoint.today),
    changes: changesBetween(...compared),
    laterMistakes: mistakesAfter(history.events, standpoint),
    otherNumber: numberByOtherClock(history.events, standpoint),
    words: wordsFor(history.names, view),
  };
}

/**
 * A place from which nothing is seen that was sealed there, also when the seal has ended since: what nobody could see on
 * that day is not in a picture of it that is made later (domain §13 row 7).
 */
function unsealedThere(
  standpoint: Standpoint<RecordedEvent>,
  { events, sealed = [], knowsOfSeals = false }: CaseHistory,
): Standpoint<RecordedEvent> {
  const { instant } = standpoint;
  const seals = [...events, ...sealed].filter(({ type, recordedAt }) => SEALS.has(type) && recordedAt <= instant);
  const known = withoutSealed(standpoint.known, sealsInForce(seals), knowsOfSeals);
  return { ...standpoint, known, number: known.length };
}

const SEALS = new Set(['RecordSealed', 'RecordUnsealed']);

function mistakesAfter(events: readonly RecordedEvent[], { known }: Standpoint): ReadonlySet<string> {
  const positions = new Set(known.map(({ position }) => position));
  return new Set(events.filter(({ position }) => !positions.has(position)).flatMap(mistakeMarkedBy));
}

function mistakeMarkedBy({ type, data }: RecordedEvent): string[] {
  const { entryId, disclosureId, accommodationId, personId } = data as Readonly<Record<string, string | undefined>>;
  const id = {
    EntryCorrected: entryId,
    DisclosureReattributed: disclosureId,
    AccommodationCorrected: accommodationId,
    PersonDetailsCorrected: personId,
  }[type];
  return id === undefined ? [] : [id];
}

function numberByOtherClock(events: readonly RecordedEvent[], { basis, known }: Standpoint): number {
  const stoodOn = known.at(-1);
  const other = inOrder(basis === 'recorded' ? 'happened' : 'recorded', events);
  return other.findIndex(({ position }) => position === stoodOn?.position) + 1;
}

/** The place of a replay for the read log: which clock, which event, by which moment. */
export const placeLogged = ({ basis, number, instant }: Standpoint): string[] => [
  `basis:${basis}`,
  `event:${number}`,
  `moment:${instant.toISOString()}`,
];
