import type { DomainEvent, IsoDate } from '#kernel';

/** What one event says of who somebody is, in plain words: read from the log, compared by digests, and kept nowhere. */
export interface IdentityFacts {
  /**
   * The name and date of birth that somebody is on record by, where a later event can put them right: only the last of them
   * counts, also in what it leaves out.
   */
  readonly onRecord?: { readonly name: string; readonly dateOfBirth?: IsoDate | undefined };
  /** Full names, given names first; a single word is no name to know somebody by. */
  readonly names?: readonly string[];
  readonly dateOfBirth?: IsoDate | undefined;
  readonly postcode?: string | undefined;
  /** The number or name of the house that goes with the postcode, or a whole address that begins with it. */
  readonly house?: string | undefined;
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  /** With the organisation that gave it: numbers of two employers mean nothing to each other. */
  readonly staffNumber?: string | undefined;
  /** Who they are at an identity provider: issuer and subject. */
  readonly signIn?: string | undefined;
}

/** Whose identity a stream tells. */
export type IdentifiedKind = 'member' | 'person' | 'survivor';

/** Who stands in a case: whoever resembles a member keeps that member from it. */
export interface IdentifiedInCases {
  readonly subjectId: string;
  readonly caseIds: readonly string[];
}

/** Records that are held to be about one person, or turned out not to be. */
export interface JoinedRecords {
  readonly subjectIds: readonly string[];
  readonly isOnePerson: boolean;
}

/** What the events of a context say of who somebody is, and in which cases they stand. Pure, and from the event alone. */
export interface Identities {
  readonly kind: IdentifiedKind;
  /** The category of the streams that tell of them, one stream for each: `Person`. */
  readonly category: string;
  readonly facts: Readonly<Record<string, (data: never) => IdentityFacts>>;
  /** Types of which only the last event counts. */
  readonly replaced?: readonly string[];
  readonly cases?: Readonly<Record<string, (data: never) => IdentifiedInCases>>;
  /**
   * Which records are about one person: each of them is then compared by what all of them tell. Every record has the event in
   * its own stream.
   */
  readonly joined?: Readonly<Record<string, (data: never) => JoinedRecords>>;
}

/** Declares what one event says with its data typed: `...identityIn<AliasAdded>('AliasAdded', ({ alias }) => …)`. */
export const identityIn = <Event extends DomainEvent>(
  type: Event['type'],
  facts: (data: Event['data']) => IdentityFacts,
): Identities['facts'] => ({ [type]: facts });

/** The same of an event that says in which cases somebody stands. */
export const casesIn = <Event extends DomainEvent>(
  type: Event['type'],
  cases: (data: Event['data']) => IdentifiedInCases,
): NonNullable<Identities['cases']> => ({ [type]: cases });

/** The same of an event that says which records are about one person. */
export const joinedIn = <Event extends DomainEvent>(
  type: Event['type'],
  joined: (data: Event['data']) => JoinedRecords,
): NonNullable<Identities['joined']> => ({ [type]: joined });
