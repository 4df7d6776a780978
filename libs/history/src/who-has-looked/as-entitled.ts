import type { LoggedRead, Member } from '#access';

/** A look as somebody may see it: without a name where the member belongs to another organisation than the reader's. */
export type Look = Omit<LoggedRead, 'memberId' | 'memberName'> & {
  readonly memberId?: string;
  readonly memberName?: string;
};

/** Who answers for how everybody reads, in whatever organisation: they see every name. */
const SEE_EVERY_NAME: readonly Member['role'][] = ['governance-lead', 'auditor'];

/**
 * Looks at a case as `viewer` may see them. Who works with the case learns which organisation looked, and the names of
 * their own colleagues: a name in another agency is that agency's to ask about. Of lists they see what belongs to
 * `records`, the case's own.
 */
export function asEntitled(reads: readonly LoggedRead[], viewer: Member, records: readonly string[]): Look[] {
  const known = new Set(records);
  const seesAll = SEE_EVERY_NAME.includes(viewer.role);
  return reads.map(({ memberId, memberName, ...read }) => ({
    ...read,
    returnedIds: read.returnedIds.filter((id) => known.has(id)),
    ...((seesAll || read.organisationId === viewer.organisationId) && { memberId, memberName }),
  }));
}
