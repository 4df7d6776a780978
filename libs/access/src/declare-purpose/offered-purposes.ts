import { labelOf } from '#kernel';
import { PURPOSES, type Purpose } from '../domain/action-rule.js';
import { purposesOf } from '../domain/purposes.js';
import type { Member } from '../domain/roles.js';

interface Choice {
  readonly value: Purpose;
  readonly text: string;
}

/** What `declare-purpose.njk` shows: the purposes that a member may choose from, and which one holds for a case. */
export interface OfferedPurposes {
  readonly offered: readonly Choice[];
  of(caseId: string): Choice | undefined;
}

/** For the pages of a member who declared these purposes in this session; the first of their role where they did not. */
export function offeredPurposes(member: Member, declared: Readonly<Record<string, Purpose>>): OfferedPurposes {
  const offered = purposesOf(member).map((value) => ({ value, text: labelOf(PURPOSES, value) }));
  return { offered, of: (caseId) => offered.find(({ value }) => value === declared[caseId]) ?? offered[0] };
}
