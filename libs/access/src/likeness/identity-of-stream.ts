import type { EventStore } from '#event-store';
import type { Identities, IdentityFacts, JoinedRecords } from '../domain/identity.js';

type Log = Pick<EventStore, 'readStream'>;

/** What one record tells of who somebody is, and which other records are about the same person. */
interface ToldByRecord {
  readonly facts: readonly IdentityFacts[];
  readonly alsoIds: readonly string[];
}

/** Everybody's records that are about one person, by their ids, with what all of them tell together. */
export interface KnownIdentity {
  readonly subjectIds: readonly string[];
  readonly facts: readonly IdentityFacts[];
}

/**
 * What is told of somebody by their own record and by all that are held to be about the same person: a colleague who is alike
 * to one of them is near to the cases of every one.
 */
export async function identityOf(store: Log, subjectId: string, of: Identities): Promise<KnownIdentity> {
  const told = new Map<string, ToldByRecord>();
  const waiting = [subjectId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (told.has(id)) continue;
    const record = await toldBy(store, id, of);
    told.set(id, record);
    waiting.push(...record.alsoIds);
  }
  return { subjectIds: [...told.keys()], facts: [...told.values()].flatMap(({ facts }) => facts) };
}

/**
 * What all events of a stream say of who somebody is; of a type that replaces itself, the last one. What they are on record by
 * (`onRecord`) is among names and dates of birth as it was put right last.
 */
async function toldBy(store: Log, id: string, of: Identities): Promise<ToldByRecord> {
  const { category, facts, replaced = [], joined = {} } = of;
  const known: { readonly type: string; readonly facts: IdentityFacts }[] = [];
  const also = new Set<string>();
  for await (const { type, data } of store.readStream(`${category}-${id}`)) {
    const said = saidBy(facts, type, data);
    if (said) known.push({ type, facts: said });
    const join: JoinedRecords | undefined = saidBy(joined, type, data);
    for (const other of join?.subjectIds.filter((each) => each !== id) ?? [])
      if (join?.isOnePerson) also.add(other);
      else also.delete(other);
  }
  const said = known
    .filter(({ type }, n) => !replaced.includes(type) || known.findLastIndex((each) => each.type === type) === n)
    .map((each) => each.facts);
  const onRecord = said.findLast((each) => each.onRecord)?.onRecord;
  const last = onRecord ? [{ names: [onRecord.name], dateOfBirth: onRecord.dateOfBirth }] : [];
  return { facts: [...said, ...last], alsoIds: [...also] };
}

function saidBy<Said>(
  sayings: Readonly<Record<string, (data: never) => Said>>,
  type: string,
  data: unknown,
): Said | undefined {
  const say = Object.hasOwn(sayings, type) ? (sayings[type] as ((from: unknown) => Said) | undefined) : undefined;
  return say?.(data);
}
