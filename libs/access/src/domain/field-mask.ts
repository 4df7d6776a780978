import { codeList, type CodeOf } from '#kernel';
import type { Role } from './roles.js';

/** The parts of what is kept, by whose safety hangs on them (domain §1.3). Every field that leaves belongs to one. */
export const PARTITIONS = codeList('partition', {
  P: 'Perpetrator file',
  V: 'Survivor file',
  L: 'Survivor location and safe contact',
  C: 'Children',
  F: 'Forum minutes and actions',
  I: 'Information-sharing decisions',
  K: 'Contract figures',
  A: 'Audit log',
  X: 'Sealed',
});
export type Partition = CodeOf<typeof PARTITIONS>;

/**
 * The partitions of which each role may ever be given fields (domain §1.3); whether it may have this record at all is for
 * the record's own rule. Coordinators and governance leads come by survivor partitions (V, L, C) only where they said why
 * they have to look into that file (`consulting`), advocates by being an advocate of it.
 */
const MASKS: Readonly<Record<Role, readonly Partition[]>> = {
  referrer: ['P', 'F', 'I', 'A'],
  'safeguarding-lead': ['P', 'F', 'I', 'K', 'A'],
  'service-worker': ['P', 'F', 'I', 'A'],
  'service-manager': ['P', 'F', 'I', 'K', 'A'],
  'survivor-advocate': ['V', 'L', 'C', 'F', 'I', 'A'],
  'forum-coordinator': ['P', 'V', 'L', 'C', 'F', 'I', 'A'],
  commissioner: ['K'],
  auditor: ['P', 'F', 'I', 'K', 'A'],
  'governance-lead': ['P', 'V', 'L', 'C', 'F', 'I', 'K', 'A', 'X'],
  administrator: [],
};

/** What a member of this role may be given; nothing where nobody knows the role. */
export const fieldMaskOf = (role: Role): readonly Partition[] =>
  Object.hasOwn(MASKS, role) ? Object.freeze([...MASKS[role]]) : Object.freeze([]);

/** The partition of each field of a record: one that is not named here does not leave. */
export type FieldClasses = Readonly<Record<string, Partition>>;

/** Only those fields of `record` that are classified and inside the mask, in their order. */
export function masked<Value extends object>(
  record: Value,
  classes: FieldClasses,
  mask: readonly Partition[],
): Partial<Value> {
  const isGiven = (field: string) => {
    const partition = Object.hasOwn(classes, field) ? classes[field] : undefined;
    return partition !== undefined && mask.includes(partition);
  };
  return Object.fromEntries(Object.entries(record).filter(([field]) => isGiven(field))) as Partial<Value>;
}
