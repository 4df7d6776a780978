import type { EventStore } from '#event-store';
import type { Identities, IdentityFacts } from '../domain/identity.js';

/**
 * What all events of a stream say of who somebody is; of a type that replaces itself, the last one. What they are on record by
 * (`onRecord`) is among names and dates of birth as it was put right last.
 */
export async function identityOf(
  store: Pick<EventStore, 'readStream'>,
  stream: string,
  { facts, replaced = [] }: Identities,
): Promise<readonly IdentityFacts[]> {
  const known: { readonly type: string; readonly facts: IdentityFacts }[] = [];
  for await (const { type, data } of store.readStream(stream)) {
    const said = Object.hasOwn(facts, type)
      ? (facts[type] as ((from: unknown) => IdentityFacts) | undefined)
      : undefined;
    if (said) known.push({ type, facts: said(data) });
  }
  const said = known
    .filter(({ type }, n) => !replaced.includes(type) || known.findLastIndex((each) => each.type === type) === n)
    .map((each) => each.facts);
  const onRecord = said.findLast((each) => each.onRecord)?.onRecord;
  return onRecord ? [...said, { names: [onRecord.name], dateOfBirth: onRecord.dateOfBirth }] : said;
}
