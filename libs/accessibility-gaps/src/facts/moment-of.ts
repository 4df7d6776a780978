import type { ServiceSearchEvent } from '#matching';
import { declineGroupOf, type ReferralDeclined, type ReferralEvent } from '#referrals';
import type { NeedMomentKind } from '../domain/need-moments.js';

/**
 * What an event says about whether the person's need is met (domain §9.4); undefined when nothing. Somebody who was screened
 * out, or whose work ended early, opens no episode: only a service's "no" and a search that found nothing do.
 */
export function momentOf({ type, data }: ReferralEvent | ServiceSearchEvent): NeedMomentKind | undefined {
  switch (type) {
    case 'ReferralSubmitted':
      return 'IDENTIFIED';
    case 'ReferralAccepted':
      return data.start === 'NOW' ? 'MET' : 'WAITING';
    case 'ReferralWaitlisted':
      return 'WAITING';
    case 'ReferralReady':
      return 'MET';
    case 'ReferralDeclined':
      return declined(data);
    case 'AssessmentCompleted':
      return ASSESSED[data.result];
    case 'ReferralWithdrawn':
    case 'InterventionEnded':
      return ENDINGS[data.reason];
    case 'NoServiceFound':
      return data.certainty === 'UNMET' ? 'UNMET' : undefined;
    default:
      return undefined;
  }
}

/** Whoever did not want the service is not without it against their will; whoever is open elsewhere is not without one. */
function declined({ reasons, barriers }: ReferralDeclined['data']): NeedMomentKind | undefined {
  if (barriers.length > 0 && barriers.every((barrier) => barrier === 'PERSON_DECLINED')) return 'PERSON_DECLINED';
  return reasons.every((reason) => declineGroupOf(reason) === 'DUPLICATE') ? undefined : 'UNMET';
}

/** An assessment that finds somebody not suitable is a "no"; a later one that finds them suitable takes them on after all. */
const ASSESSED: Partial<Readonly<Record<string, NeedMomentKind>>> = { NOT_SUITABLE: 'UNMET', SUITABLE: 'MET' };

/** Endings after which nobody is in need of this any more. */
const ENDINGS: Partial<Readonly<Record<string, NeedMomentKind>>> = {
  PERSON_DECLINED: 'PERSON_DECLINED',
  PERSON_MET_ELSEWHERE: 'NEED_CEASED',
  PERSON_MOVED: 'MOVED_AWAY',
  MOVED: 'MOVED_AWAY',
  PERSON_DIED: 'DIED',
  DIED: 'DIED',
};
