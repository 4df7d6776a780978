import { codeList, type CodeOf } from '#kernel';

/** How much of a case an order seals (domain §13 row 7). */
export const SEAL_SCOPES = codeList('seal-scope', {
  ENTRIES: 'Some entries of the case',
  WHOLE_CASE: 'The whole case',
});
export type SealScope = CodeOf<typeof SEAL_SCOPES>;

/** Where a seal stands. Each step takes two people, but for the end that the order itself names. */
export const SEAL_STATES = codeList('seal-state', {
  PROPOSED: 'Proposed: a second person has to approve it',
  SEALED: 'Sealed',
  LIFTING: 'Sealed: a second person has to approve that it is lifted',
  UNSEALED: 'Unsealed',
  DECLINED: 'Not approved',
});
export type SealState = CodeOf<typeof SEAL_STATES>;

/** Why a seal ended. */
export const UNSEAL_REASONS = codeList('unseal-reason', {
  EXPIRED: 'The day that the order names has passed',
  ORDER_ENDED: 'The order was discharged or varied',
});
export type UnsealReason = CodeOf<typeof UNSEAL_REASONS>;
