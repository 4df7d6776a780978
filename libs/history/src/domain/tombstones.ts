import { referenceOf, type Tombstone } from '#kernel';
import type { Section } from './as-of/facts.js';
import type { PastEvent } from './past-event.js';
import type { StreamKind } from './stream-kinds.js';

/** By which decision each kind of record was erased; kinds that can be read are not in it. */
export type Tombstones = ReadonlyMap<StreamKind, Tombstone>;

interface Shredded {
  readonly erasureId: string;
  readonly records: readonly StreamKind[];
  readonly shreddedOn: string;
}

/**
 * The erasures among these events. Give it all events of a case and not only those known at some moment: what is erased
 * today cannot be read at any moment.
 */
export function tombstonesIn(events: readonly PastEvent[]): Tombstones {
  const shredded = events.filter(({ type }) => type === 'SubjectKeyShredded').map(({ data }) => data as Shredded);
  return new Map(
    shredded.flatMap(({ erasureId, records, shreddedOn }) =>
      records.map((record) => [record, { reference: referenceOf('D', erasureId), on: shreddedOn }] as const),
    ),
  );
}

/** The kind of record that each part of a case comes from. */
export const KIND_OF_SECTION: Readonly<Record<Section, StreamKind>> = {
  PERSON: 'Person',
  NEEDS: 'Person',
  ACCOMMODATION: 'Person',
  DISCLOSURES: 'Case',
  RISK: 'Case',
  DEMAND: 'ServiceSearch',
  REFERRALS: 'Referral',
  FORUMS: 'ForumReferral',
  ACTIONS: 'Action',
  SHARING: 'Sharing',
};
