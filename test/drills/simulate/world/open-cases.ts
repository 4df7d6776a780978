import { caseStream, personStream } from '#case-file';
import { aCase, aPerson } from '#case-file/testing';
import { newId, type EventStore } from '#event-store';
import type { Clock } from '#kernel';
import { CASES, HOSTEL, STAFF, atWork } from './cast.js';

/** What there is before anybody begins: the persons and the hostel's cases about them. */
export async function openCases(log: EventStore, clock: Clock): Promise<void> {
  const [lead] = STAFF;
  if (!lead) return;
  const signed = atWork(lead, clock.now());
  for (const { caseId, personId } of CASES) {
    const person = aPerson.registered({ personId, registeredBy: HOSTEL });
    await log.append(personStream(personId), 'noStream', [person], signed.context(newId(caseId, 'person')));
    const opened = aCase.opened({ caseId, personId, holderOrganisationId: HOSTEL });
    await log.append(caseStream(caseId), 'noStream', [opened], signed.context(newId(caseId, 'case')));
  }
}
