import type { ReferralEvent } from '#referrals';
import { declineGroupOf } from '#referrals';
import type { NeedMomentKind } from '../domain/need-moments.js';

/** What an event of a referral says about whether the person's need is met (domain §9.4); undefined when nothing. */
export function momentOf({ type, data }: ReferralEvent): NeedMomentKind | undefined {
  switch (type) {
    case 'ReferralSubmitted':
      return 'IDENTIFIED';
    case 'ReferralAccepted':
      return data.start === 'NOW' ? 'MET' : 'WAITING';
    case 'ReferralDeclined':
      return declined(data);
    case 'ReferralWithdrawn':
      return ENDINGS[data.reason];
    default:
      return undefined;
  }
}

/** Whoever did not want the service is not without it against their will; whoever is open elsewhere is not without one. */
function declined({ reasons, barriers }: Extract<ReferralEvent, { type: 'ReferralDeclined' }>['data']) {
  if (barriers.length > 0 && barriers.every((barrier) => barrier === 'PERSON_DECLINED')) return 'PERSON_DECLINED';
  return reasons.every((reason) => declineGroupOf(reason) === 'DUPLICATE') ? undefined : 'UNMET';
}

/** Withdrawals after which nobody is in need of this any more. */
const ENDINGS: Partial<Readonly<Record<string, NeedMomentKind>>> = {
  PERSON_DECLINED: 'PERSON_DECLINED',
  PERSON_MET_ELSEWHERE: 'NEED_CEASED',
  PERSON_MOVED: 'MOVED_AWAY',
  PERSON_DIED: 'DIED',
};
