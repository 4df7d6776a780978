import { readableDate, type IsoDate } from '#kernel';
import type { Refused } from '#web';
import { CASE_REASONS, OPENING_ROLES } from '../domain/case.codes.js';
import type { PersonToOpen } from './person-to-open.query.js';

/** The form that opens a case about a person: for the first time, or again with what was typed. */
export function openCaseView(person: PersonToOpen, today: IsoDate, refused?: Refused) {
  const { personId, reference, name, dateOfBirth } = person;
  const born = dateOfBirth === undefined ? 'not known' : readableDate(dateOfBirth);
  return {
    personId,
    identity: { name, reference, facts: [{ key: 'Born', value: born }] },
    reasons: CASE_REASONS.codes,
    roles: OPENING_ROLES.codes,
    today,
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}
