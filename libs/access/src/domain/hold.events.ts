import { codeList, open, pseudonym, type CodeOf, type DomainEvent, type EventTypes } from '#kernel';

/** In what a member and somebody in a case are alike. Says of neither what it is. */
export const LIKENESSES = codeList('likeness', {
  'surname-birth': 'The same surname and date of birth',
  phone: 'The same telephone number',
  email: 'The same email address',
  name: 'The same full name',
  'surname-postcode': 'The same surname and postcode',
  address: 'The same house and postcode',
});
export type Likeness = CodeOf<typeof LIKENESSES>;

/** What whoever looked at a likeness found, and with it what becomes of the hold. Codes: free text would name people. */
export const HOLD_FINDINGS = codeList('hold-finding', {
  SAME_PERSON: 'It is a conflict: the member is somebody in the case',
  CLOSE: 'It is a conflict: the member is related or close to somebody in the case',
  NOT_RULED_OUT: 'It is a conflict as far as anybody knows: it cannot be ruled out',
  OTHER_FACTS: 'It is not the same person: other facts differ',
  OTHER_PERSON: 'It is not the same person: somebody who knows both says so, and that they are not close',
  SHARED_THING: 'It is not the same person: what is alike belongs to a workplace or a house of many',
});
export type HoldFinding = CodeOf<typeof HOLD_FINDINGS>;

/** Whether a finding makes a lasting wall of the hold. */
export const isConflict = (finding: HoldFinding): boolean =>
  finding === 'SAME_PERSON' || finding === 'CLOSE' || finding === 'NOT_RULED_OUT';

/**
 * Sightline found a member and somebody in the case to be alike, and keeps the member from it. `exact`: a wall like a
 * declared conflict, which two list keepers can take away. `possible`: until one of them has looked. `likenessId` is made
 * of the member, the person and how exact it is; who the person is stands nowhere.
 */
export type MemberHeld = DomainEvent<
  'MemberHeld',
  {
    caseId: string;
    memberId: string;
    likenessId: string;
    strength: 'exact' | 'possible';
    alikeIn: readonly Likeness[];
    from: string;
  }
>;

/**
 * A list keeper looked at a possible likeness. `isLast`: no other one holds the member from the case. Where it is a
 * conflict, `ConflictDeclared` stands beside it.
 */
export type HoldDecided = DomainEvent<
  'HoldDecided',
  {
    caseId: string;
    memberId: string;
    likenessId: string;
    finding: HoldFinding;
    isLast: boolean;
    decidedBy: string;
    at: string;
  }
>;

export type HoldEvent = MemberHeld | HoldDecided;

export const holdEventTypes: EventTypes<HoldEvent> = {
  MemberHeld: {
    version: 1,
    fields: { caseId: pseudonym, memberId: pseudonym, likenessId: open, strength: open, alikeIn: open, from: open },
  },
  HoldDecided: {
    version: 1,
    fields: {
      caseId: pseudonym,
      memberId: pseudonym,
      likenessId: open,
      finding: open,
      isLast: open,
      decidedBy: pseudonym,
      at: open,
    },
  },
};
