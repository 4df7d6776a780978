import { CodeField, RevisionField } from '#web';
import { GROUNDS, RECORDS, type Ground, type RecordKind } from '../domain/erasure.codes.js';
import type { DecidedItem } from '../domain/erasure.events.js';

/** One ground for each kind of record; those that the request does not name stay empty. */
export class DecideErasureForm {
  @CodeField(GROUNDS)
  Person?: Ground;

  @CodeField(GROUNDS)
  Case?: Ground;

  @CodeField(GROUNDS)
  Referral?: Ground;

  @CodeField(GROUNDS)
  ServiceSearch?: Ground;

  @CodeField(GROUNDS)
  ForumReferral?: Ground;

  @CodeField(GROUNDS)
  Action?: Ground;

  @CodeField(GROUNDS)
  Sharing?: Ground;

  @CodeField(GROUNDS)
  SubjectAccess?: Ground;

  @CodeField(GROUNDS)
  Rectification?: Ground;

  @CodeField(GROUNDS)
  SurvivorFile?: Ground;

  @CodeField(GROUNDS)
  SurvivorWhereabouts?: Ground;

  @CodeField(GROUNDS)
  Member?: Ground;

  @CodeField(GROUNDS)
  BreakGlass?: Ground;

  @RevisionField()
  seenRevision!: string;
}

/** The grounds that were selected, by kind of record. */
export const itemsOf = (form: Partial<Readonly<Record<RecordKind, Ground>>>): readonly DecidedItem[] =>
  RECORDS.codes.flatMap(({ code: record }) => {
    const ground = form[record];
    return ground === undefined ? [] : [{ record, ground }];
  });
