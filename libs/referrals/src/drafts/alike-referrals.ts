import type { ServiceEntry } from '#directory';
import type { ReferralState } from '../domain/code-lists/referral-codes.js';
import type { ReferralEntry } from '../referral-register/referral-entry.row.js';

/** An open referral of the same person that another one may double. */
export interface AlikeReferral {
  readonly referralId: string;
  readonly reference: string;
  readonly state: ReferralState;
  readonly serviceName: string;
}

type Compared = Pick<ServiceEntry, 'serviceId' | 'name' | 'delivery' | 'areas'>;

/** A service is like another one when it is the same, or gives its work in the same form in one of the same areas. */
const isLike = (one: Compared, other: Compared): boolean =>
  one.serviceId === other.serviceId ||
  (one.delivery === other.delivery && one.areas.some((area) => other.areas.includes(area)));

/** Those among the person's sent and open referrals that go to a service like `service`; the draft itself is none of them. */
export function alikeReferrals(
  draft: Pick<ReferralEntry, 'referralId'>,
  service: Compared,
  open: readonly ReferralEntry[],
  services: readonly Compared[],
): readonly AlikeReferral[] {
  return open.flatMap(({ referralId, reference, state, serviceId }) => {
    const other = services.find((one) => one.serviceId === serviceId);
    if (referralId === draft.referralId || state === 'DRAFT' || !other || !isLike(service, other)) return [];
    return [{ referralId, reference, state, serviceName: other.name }];
  });
}
