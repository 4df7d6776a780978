import type { AgencyType, IsoDate, Language } from '#kernel';
import type { Jurisdiction } from '../domain/organisation.events.js';
import type { AccessFeature, CriterionLimits } from '../domain/programme.events.js';
import type { ServiceDetails } from '../domain/service.decider.js';
import type { Criterion } from '../domain/service.events.js';

/** What a file says of one service, checked field by field. What it leaves out stays as it is. */
export interface ImportedService {
  readonly row: number;
  readonly serviceId: string;
  readonly organisation: ImportedOrganisation;
  readonly details: ServiceDetails;
  readonly status: 'open' | 'paused' | 'closed';
  readonly criteria?: {
    readonly from?: IsoDate;
    readonly criteria: readonly Criterion[];
    readonly limits: readonly CriterionLimits[];
  };
  readonly access?: {
    readonly features: readonly AccessFeature[];
    readonly languages: readonly Language[];
    readonly asOf?: IsoDate;
  };
  readonly capacity?: { readonly places: number; readonly waitWeeks: number; readonly asOf: IsoDate };
}

/** The organisation that gives it; `details` where the file says enough to register it. */
export interface ImportedOrganisation {
  readonly organisationId: string;
  readonly name: string;
  readonly details?: { readonly agencyType: AgencyType; readonly area: string; readonly jurisdiction: Jurisdiction };
}

/** What is wrong with a row of a file, and how to mend it. */
export interface RowProblem {
  readonly row: number;
  /** The name of the service as far as it could be read, cut short. */
  readonly name?: string;
  /** The place in the service, like `service_areas` or `sightline.criteria[2].barrier`. */
  readonly field: string;
  readonly text: string;
}

/** What becomes of one row of a file. */
export type RowOutcome = 'added' | 'changed' | 'same' | 'refused';

/** One row of the report on an import, for whoever sent the file. */
export interface RowReport {
  readonly row: number;
  readonly outcome: RowOutcome;
  /** The name of the service, where it could be read. */
  readonly name?: string;
  /** Absent where the row is refused. */
  readonly serviceId?: string;
  /** What is made or changed, or everything that is wrong and how to mend it; empty where nothing happens. */
  readonly notes: readonly string[];
}
