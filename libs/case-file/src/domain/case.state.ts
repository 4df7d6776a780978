import type { IsoDate } from '#kernel';
import type { ScreeningFinding } from './case.codes.js';
import type { Seal } from './seal.policies.js';

/** An entry of a case that can be marked as a mistake. */
export interface Entry {
  readonly entryId: string;
  readonly kind: 'disclosure' | 'risk-assessment';
  readonly mistaken: boolean;
  /** A risk assessment that somebody has to look at again, because an entry before it was a mistake. */
  readonly flagged?: boolean;
}

/** Another case whose person and this one's accuse each other; without `finding` nobody has screened it. */
export interface Mirror {
  readonly counterId: string;
  readonly mirrorCaseId: string;
  readonly finding?: ScreeningFinding;
}

export interface OpenCase {
  readonly status: 'open';
  readonly caseId: string;
  readonly personId: string;
  readonly holderOrganisationId: string;
  readonly entries: readonly Entry[];
  readonly seals: readonly Seal[];
  readonly mirrors: readonly Mirror[];
  readonly openedOn: IsoDate;
  /** Present while it is closed: the day by which the parts of others in it end. */
  readonly closed?: { readonly partsEndOn: IsoDate } | undefined;
}

/** A case, as far as its rules need to know it. */
export type Case = { readonly status: 'none' } | OpenCase;
