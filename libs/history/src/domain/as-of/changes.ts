import type { PastEvent } from '../past-event.js';
import type { Standpoint } from '../standpoint.js';
import { caseAsOf, factsOf, seeEvent, type CaseAsOf } from './case-as-of.js';
import { fingerprint, type FactValue, type RecordFacts, type Section } from './facts.js';

/** One field that differs between two moments, and the last event that changed it; without one, only time has passed. */
export interface Change<Event extends PastEvent = PastEvent> {
  readonly section: Section;
  readonly recordId: string;
  readonly title: readonly FactValue[];
  readonly field: string;
  readonly before?: FactValue;
  readonly after?: FactValue;
  readonly because?: { readonly number: number; readonly event: Event };
}

/** One fact with its record: the unit of comparison. */
interface Told {
  readonly record: RecordFacts;
  readonly field: string;
  readonly value: FactValue;
}

/** What differs between an earlier and a later place in the same history, in the order in which the case is read. */
export function changesBetween<Event extends PastEvent>(
  earlier: Standpoint<Event>,
  later: Standpoint<Event>,
): Change<Event>[] {
  const before = told(factsOf(caseAsOf(earlier.known), earlier.today));
  const after = told(factsOf(caseAsOf(later.known), later.today));
  const causes = causesOf(earlier, later);
  const keys = [...after.keys(), ...[...before.keys()].filter((key) => !after.has(key))];
  return keys
    .filter((key) => differ(before.get(key), after.get(key)))
    .map((key) => change(before.get(key), after.get(key), causes.get(key)))
    .filter((one) => one !== undefined);
}

function told(records: readonly RecordFacts[]): Map<string, Told> {
  const facts = records.flatMap((record) => record.facts.map(({ field, value }): Told => ({ record, field, value })));
  return new Map(facts.map((one) => [`${one.record.section}/${one.record.id}/${one.field}`, one]));
}

const differ = (one: Told | undefined, other: Told | undefined): boolean =>
  (one && fingerprint(one.value)) !== (other && fingerprint(other.value));

function change<Event extends PastEvent>(
  before: Told | undefined,
  after: Told | undefined,
  because: Change<Event>['because'],
): Change<Event> | undefined {
  const known = after ?? before;
  if (!known) return undefined;
  const { section, id: recordId, title } = known.record;
  return {
    ...{ section, recordId, title, field: known.field },
    ...(before && { before: before.value }),
    ...(after && { after: after.value }),
    ...(because && { because }),
  };
}

/** For each fact the last event between the two places that changed it, found by walking from one to the other. */
function causesOf<Event extends PastEvent>(earlier: Standpoint<Event>, later: Standpoint<Event>) {
  const causes = new Map<string, { number: number; event: Event }>();
  let walked = { known: [...earlier.known], view: caseAsOf(earlier.known) };
  let facts = told(factsOf(walked.view, later.today));
  later.known.slice(earlier.number).forEach((event, index) => {
    walked = step(walked, event);
    const next = told(factsOf(walked.view, later.today));
    const cause = { number: earlier.number + index + 1, event };
    for (const key of new Set([...facts.keys(), ...next.keys()]))
      if (differ(facts.get(key), next.get(key))) causes.set(key, cause);
    facts = next;
  });
  return causes;
}

/** One event further. A late entry belongs before others in the log, so the view is then made again from the start. */
function step<Event extends PastEvent>({ known, view }: { known: Event[]; view: CaseAsOf }, event: Event) {
  const isLast = known.every(({ position }) => position < event.position);
  known.push(event);
  return { known, view: isLast ? seeEvent(view, event) : caseAsOf(known) };
}
