import { codeList, type CodeOf } from '#kernel';

/** How somebody came to be without the service that was asked for (mission §6.6, demand kind). */
export const GAP_KINDS = codeList('gap-kind', {
  DECLINED: 'Declined by the service',
  NOT_SUITABLE: 'Found not suitable at assessment',
  SCREENED_OUT: 'Screened out before a referral',
  NO_SERVICE: 'No service found',
  ENDED_EARLY: 'Work ended early',
});
export type GapKind = CodeOf<typeof GAP_KINDS>;
