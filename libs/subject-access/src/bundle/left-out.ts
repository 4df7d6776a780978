import type { RecordedEvent } from '#event-store';
import type { CaseEvent } from '#case-file';

type Data = Readonly<Record<string, unknown>>;

/** What is sealed: whole cases, and entries of others, by id. */
interface Sealed {
  readonly cases: ReadonlySet<string>;
  readonly entries: ReadonlySet<string>;
}

/**
 * Which of these events no bundle may have, although they are about the person: what was sealed when the bundle was
 * collected, or is sealed now, with everything that speaks of it; and accounts that turned out to be about somebody else
 * (domain §13 rows 5 and 7).
 */
export function leftOutOf(events: readonly RecordedEvent[], upTo: bigint): (event: RecordedEvent) => boolean {
  const then = sealedIn(events.filter(({ position }) => position <= upTo));
  const now = sealedIn(events);
  const cases = new Set([...then.cases, ...now.cases]);
  const entries = new Set([...then.entries, ...now.entries]);
  const streams = new Set(events.filter(({ data }) => names(data, cases)).map(({ stream }) => stream));
  const strayed = new Set(events.filter(({ type }) => type === 'DisclosureReattributed').map(accountIn));
  return (event) =>
    streams.has(event.stream) ||
    names(event.data, entries) ||
    (speaksOfAccount(event) && strayed.has(accountIn(event)));
}

/** Any id that an event holds at its top level: the case it belongs to, the entry that it corrects. */
const names = (data: unknown, ids: ReadonlySet<string>): boolean =>
  Object.values(data as Data).some((value) => typeof value === 'string' && ids.has(value));

const speaksOfAccount = ({ type }: RecordedEvent): boolean => type === 'DisclosureRecorded';

/** An account keeps its id where it is moved to, so the case it leaves is part of what is compared. */
const accountIn = ({ stream, data }: RecordedEvent): string => `${stream} ${String((data as Data).disclosureId)}`;

function sealedIn(events: readonly RecordedEvent[]): Sealed {
  const inForce = new Map<
    string,
    { readonly caseId: string; readonly scope: string; readonly entryIds: readonly string[] }
  >();
  for (const event of events as readonly RecordedEvent<CaseEvent>[]) {
    if (event.type === 'RecordSealed') inForce.set(event.data.sealId, event.data);
    if (event.type === 'RecordUnsealed') inForce.delete(event.data.sealId);
  }
  const seals = [...inForce.values()];
  return {
    cases: new Set(seals.filter(({ scope }) => scope === 'WHOLE_CASE').map(({ caseId }) => caseId)),
    entries: new Set(seals.flatMap(({ entryIds }) => entryIds)),
  };
}
