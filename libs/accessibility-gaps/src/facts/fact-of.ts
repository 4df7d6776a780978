import type { ServiceSearchEvent } from '#matching';
import type { ReferralEvent } from '#referrals';
import type { GapKind } from '../domain/gap-kinds.js';

/** What a "no" is counted by, besides who needed what and where. */
export interface Fact {
  readonly kind: GapKind;
  readonly demand_id: string;
  readonly person_id: string;
  readonly service_id: string | null;
  readonly reasons: readonly string[];
  readonly barriers: readonly string[];
  readonly criterion_ids: readonly string[];
  readonly criteria_version: number | null;
}

/** The "no" that an event is, as columns; undefined when it is none. */
export function factOf(
  event: ReferralEvent | ServiceSearchEvent,
): (Fact & { [column: string]: object | string | number | null }) | undefined {
  switch (event.type) {
    case 'ReferralDeclined': {
      const { referralId, personId, serviceId, reasons, barriers, criterionIds, criteriaVersion } = event.data;
      return fact('DECLINED', [referralId, personId, serviceId], { reasons, barriers, criterionIds, criteriaVersion });
    }
    case 'InterventionEnded': {
      const { referralId, personId, serviceId, reason, barriers } = event.data;
      if (reason === 'DIED') return undefined;
      return fact('ENDED_EARLY', [referralId, personId, serviceId], { reasons: [reason], barriers });
    }
    case 'AssessmentCompleted': {
      const { referralId, personId, result } = event.data;
      if (result !== 'NOT_SUITABLE') return undefined;
      return fact('NOT_SUITABLE', [referralId, personId, null], { barriers: [] });
    }
    case 'PersonScreenedOut': {
      const { searchId, personId, serviceId, barriers, criterionIds, criteriaVersion } = event.data;
      return fact('SCREENED_OUT', [searchId, personId, serviceId], { barriers, criterionIds, criteriaVersion });
    }
    case 'NoServiceFound': {
      const { searchId, personId, certainty, barriers } = event.data;
      if (certainty !== 'UNMET') return undefined; // more has to be known first (domain §9.3)
      return fact('NO_SERVICE', [searchId, personId, null], { barriers });
    }
    default:
      return undefined;
  }
}

interface Named {
  readonly reasons?: readonly string[];
  readonly barriers: readonly string[];
  readonly criterionIds?: readonly string[];
  readonly criteriaVersion?: number | undefined;
}

const fact = (
  kind: GapKind,
  [demandId, personId, serviceId]: readonly [string, string, string | null],
  { reasons = [], barriers, criterionIds = [], criteriaVersion }: Named,
) => ({
  ...{ kind, demand_id: demandId, person_id: personId, service_id: serviceId },
  ...{ reasons, barriers, criterion_ids: criterionIds, criteria_version: criteriaVersion ?? null },
});
