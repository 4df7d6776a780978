import type { Barrier, IsoDate, Language } from '#kernel';

/** What can be measured of a criterion, as the directory publishes it with the version. */
export interface LimitsToCheck {
  readonly criterionId: string;
  readonly minimumAge?: number;
  readonly maximumAge?: number;
  readonly languages?: readonly Language[];
  readonly settledAddress?: boolean;
}

/** A published criterion, as far as a match needs it. */
export interface CriterionToCheck {
  readonly criterionId: string;
  readonly barrier: Barrier;
  readonly kind: 'HARD' | 'SOFT';
}

/** What is published of the service besides its criteria. */
export interface ServiceToCheck {
  readonly areas: readonly string[];
  readonly weeks?: number | undefined;
  /** What can be measured of the criteria that are checked. */
  readonly limits?: readonly LimitsToCheck[] | undefined;
  /** What it says of access: features, and the languages in which it works. */
  readonly access?: { readonly features: readonly string[]; readonly languages: readonly Language[] } | undefined;
}

/** A service as the directory has it on the day of the match: `ServiceEntry` of `#directory` is one. */
export interface ServiceToMatch extends Omit<ServiceToCheck, 'limits'> {
  readonly serviceId: string;
  readonly organisationId: string;
  readonly status: 'open' | 'paused' | 'closed';
  readonly delivery: string;
  readonly criteria: {
    readonly version: number;
    readonly criteria: readonly (CriterionToCheck & { readonly text: string })[];
    readonly limits?: readonly LimitsToCheck[];
  };
  readonly capacity?: { readonly places: number; readonly waitWeeks: number; readonly asOf: IsoDate };
}
