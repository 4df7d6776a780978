import type { IsoDate, Language, Need } from '#kernel';
import type { Merge } from './merge.policies.js';

/** A stay lasts from `since` up to but not on `endedOn`: moving out and in on one day is no overlap. */
export interface Stay {
  readonly accommodationId: string;
  readonly since: IsoDate;
  readonly endedOn?: IsoDate;
}

/** A need as of now: only those that have not ended are in the state. */
export interface CurrentNeed {
  readonly need: Need;
  readonly since?: IsoDate;
}

/** Who the person is, as it is on record now: the last word of whoever registered them or put it right. */
export interface PersonDetails {
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth?: IsoDate;
  readonly language?: Language;
  readonly interpreterNeeded: boolean;
}

export interface RegisteredPerson {
  readonly status: 'registered';
  readonly personId: string;
  readonly registeredBy: string;
  readonly details: PersonDetails;
  /** Other names, made comparable. */
  readonly aliases: readonly string[];
  readonly needs: readonly CurrentNeed[];
  readonly stays: readonly Stay[];
  readonly merges: readonly Merge[];
}

export type Person = { readonly status: 'none' } | RegisteredPerson;
