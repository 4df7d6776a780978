import type { HoldDecided, MemberHeld } from './hold.events.js';
import type {
  CaseRestricted,
  ConflictDeclared,
  ExclusionEnded,
  MemberExcluded,
  RestrictionChange,
  RestrictionChangeProposed,
  RestrictionChangeRefused,
  RestrictionLifted,
} from './restriction.events.js';

const caseId = 'ca5e0000-0000-4000-8000-000000000001';
const changeId = 'c4a46e00-0000-4000-8000-000000000001';
const memberId = '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0001';
const proposedBy = '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0011';
const approvedBy = '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0012';
const likenessId = '11ce0000-0000-4000-8000-000000000001';
const from = '2025-03-14T10:00:00.000Z';

/** Odette, who knows somebody in the case, and two who keep the lists. All of them are invented. */
export const EXAMPLE_RESTRICTION = { caseId, changeId, memberId, likenessId, proposedBy, approvedBy, from } as const;

/** What is decided about who may not know of a case. */
export const aRestriction = {
  proposed: (change: RestrictionChange = { kind: 'exclude', memberId }): RestrictionChangeProposed => ({
    type: 'RestrictionChangeProposed',
    data: { caseId, changeId, change, proposedBy },
  }),
  refused: (): RestrictionChangeRefused => ({
    type: 'RestrictionChangeRefused',
    data: { caseId, changeId, refusedBy: approvedBy },
  }),
  restricted: (change: Partial<CaseRestricted['data']> = {}): CaseRestricted => ({
    type: 'CaseRestricted',
    data: { caseId, changeId, mode: 'hidden', allowedMemberIds: [memberId], from, approvedBy, ...change },
  }),
  lifted: (): RestrictionLifted => ({ type: 'RestrictionLifted', data: { caseId, changeId, at: from, approvedBy } }),
  excluded: (change: Partial<MemberExcluded['data']> = {}): MemberExcluded => ({
    type: 'MemberExcluded',
    data: { caseId, changeId, memberId, from, approvedBy, ...change },
  }),
  conflict: (change: Partial<ConflictDeclared['data']> = {}): ConflictDeclared => ({
    type: 'ConflictDeclared',
    data: { caseId, memberId, from, ...change },
  }),
  ended: (): ExclusionEnded => ({
    type: 'ExclusionEnded',
    data: { caseId, changeId, memberId, at: from, approvedBy },
  }),
  held: (change: Partial<MemberHeld['data']> = {}): MemberHeld => ({
    type: 'MemberHeld',
    data: { caseId, memberId, likenessId, strength: 'possible', alikeIn: ['name'], from, ...change },
  }),
  decided: (change: Partial<HoldDecided['data']> = {}): HoldDecided => ({
    type: 'HoldDecided',
    data: {
      ...{ caseId, memberId, likenessId, finding: 'OTHER_FACTS', isLast: true, decidedBy: approvedBy, at: from },
      ...change,
    },
  }),
};
