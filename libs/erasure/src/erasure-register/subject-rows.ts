import type { RecordedEvent } from '#event-store';
import { referenceOf } from '#kernel';
import type { Columns } from '#projections';

type SubjectRow = Columns & { readonly person_id: string };

/** The events by which somebody comes to be on record, and by which a member comes and goes: as much of them as counts here. */
export type SubjectEvent =
  | { readonly type: 'PersonRegistered'; readonly data: { readonly personId: string } }
  | {
      readonly type: 'SurvivorFileOpened';
      readonly data: { readonly survivorFileId: string; readonly advocateOrganisationId: string };
    }
  | { readonly type: 'MemberEnrolled'; readonly data: { readonly memberId: string; readonly organisationId: string } }
  | { readonly type: 'MemberDisabled' | 'MemberEnabled'; readonly data: { readonly memberId: string } };

export const SUBJECT_EVENTS = [
  ...['PersonRegistered', 'SurvivorFileOpened', 'MemberEnrolled', 'MemberDisabled', 'MemberEnabled'],
];

/** The row of somebody who is on record from now on; undefined for an event that makes nobody known. */
export function newSubject({ type, data }: RecordedEvent<SubjectEvent>): SubjectRow | undefined {
  switch (type) {
    case 'PersonRegistered':
      return rowOf(data.personId, 'P', 'PERSON');
    case 'SurvivorFileOpened':
      return { ...rowOf(data.survivorFileId, 'V', 'SURVIVOR'), organisation_id: data.advocateOrganisationId };
    case 'MemberEnrolled':
      return {
        ...rowOf(data.memberId, 'M', 'MEMBER'),
        organisation_id: data.organisationId,
        is_working: true,
      };
    case 'MemberDisabled':
    case 'MemberEnabled':
      return undefined;
  }
}

const rowOf = (id: string, prefix: 'P' | 'V' | 'M', kind: string) => ({
  person_id: id,
  reference: referenceOf(prefix, id),
  kind,
  organisation_id: null,
  is_working: false,
  revision: null,
});
