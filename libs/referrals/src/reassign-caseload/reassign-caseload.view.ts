import { labelOf } from '#kernel';
import type { Refused } from '#web';
import { REFERRAL_STATES } from '../domain/code-lists/referral-codes.js';
import { CASELOAD_CAP } from '../domain/work/caseload.policies.js';
import type { CaseloadHolder, ReassignmentCheck } from './caseload.reader.js';

const choice = ({ memberId, name, caseload, isGone }: CaseloadHolder) => ({
  value: memberId,
  text: `${name}, ${caseload} of at most ${CASELOAD_CAP}${isGone ? ', cannot sign in any more' : ''}`,
});

/** The page on which somebody says from whom to whom. `refusal` says why what was asked for cannot be checked. */
export function chooseReassignmentView(
  holders: readonly CaseloadHolder[],
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  refused?: Refused,
) {
  return {
    from: holders.filter(({ caseload }) => caseload > 0).map(choice),
    to: holders.filter(({ isGone }) => !isGone).map(choice),
    asked,
    isImpossible: asked.from !== undefined && asked.to !== undefined,
    // What was posted belongs to the check, which cannot be shown without both people: both are chosen anew.
    errors: (refused?.errors ?? []).map((error) => ({
      ...error,
      href: error.field === 'toWorkerId' ? '#to' : '#from',
    })),
  };
}

/** The page that shows what would move before anything is written. */
export function checkReassignmentView(check: ReassignmentCheck, refused?: Refused) {
  return {
    ...check,
    count: check.moving.length,
    lines: check.moving.map((each) => ({
      ...each,
      href: `/referrals/${each.referralId}`,
      status: labelOf(REFERRAL_STATES, each.state),
    })),
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused ? { commandId: refused.commandId } : {}),
  };
}
