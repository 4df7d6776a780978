import type { DataOf } from '#kernel';
import { CASE_ID, DISCLOSURE_ID } from './case.examples.js';
import { PERSON_ID } from './person.examples.js';
import type {
  RecordSealed,
  RecordUnsealed,
  SealDeclined,
  SealEvent,
  SealProposed,
  UnsealProposed,
} from './seal.events.js';

type Over<Type extends SealEvent['type']> = Partial<DataOf<SealEvent, Type>>;

export const SEAL_ID = '5ea10000-0000-4000-8000-000000000001';
export const PROPOSER_ID = '3e3b0001-0000-4000-8000-000000000021';
export const APPROVER_ID = '3e3b0001-0000-4000-8000-000000000022';
const of = { caseId: CASE_ID, personId: PERSON_ID, sealId: SEAL_ID };

/** Canonical examples: specs, golden files and EVENTS.md read from here. */
export const aSeal = {
  proposed: (over: Over<'SealProposed'> = {}): SealProposed => ({
    type: 'SealProposed',
    data: {
      ...of,
      scope: 'ENTRIES',
      entryIds: [DISCLOSURE_ID],
      orderReference: 'WX25F00117',
      court: 'Family Court at Wexcombe',
      orderedOn: '2025-09-01',
      until: '2025-12-31',
      proposedBy: PROPOSER_ID,
      ...over,
    },
  }),
  sealed: (over: Over<'RecordSealed'> = {}): RecordSealed => ({
    type: 'RecordSealed',
    data: { ...of, scope: 'ENTRIES', entryIds: [DISCLOSURE_ID], until: '2025-12-31', ...over },
  }),
  declined: (): SealDeclined => ({ type: 'SealDeclined', data: of }),
  liftingProposed: (over: Over<'UnsealProposed'> = {}): UnsealProposed => ({
    type: 'UnsealProposed',
    data: { ...of, proposedBy: PROPOSER_ID, ...over },
  }),
  unsealed: (over: Over<'RecordUnsealed'> = {}): RecordUnsealed => ({
    type: 'RecordUnsealed',
    data: { ...of, because: 'EXPIRED', ...over },
  }),
};
