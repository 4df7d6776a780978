import {
  OpenCase,
  RecordDisclosure,
  RecordNeed,
  RecordRiskAssessment,
  RegisterPerson,
  StartAccommodation,
  type CaseReason,
} from '#case-file';
import { newId } from '#event-store';
import { londonInstant, type AccommodationType, type IsoDate, type Need, type Tenure } from '#kernel';
import { commandIdOf, type Script } from './script.js';

/** The facts of an invented person and of the case about them, as the keyworker has them on the first day. */
export interface CaseOpening {
  readonly key: string;
  readonly person: RegisterPerson['details'];
  readonly reason: CaseReason;
  readonly stay: { type: AccommodationType; tenure: Tenure; expectedStayWeeks?: number; organisationId?: string };
  readonly needs: readonly Need[];
  /** The day it begins: the actor's today. */
  readonly on: IsoDate;
}

/** The ids of a case and its person, which follow from the key of its opening. */
export function caseOf(key: string): { caseId: string; personId: string } {
  return {
    caseId: newId(commandIdOf(`${key} case`), 'case'),
    personId: newId(commandIdOf(`${key} person`), 'person'),
  };
}

/** Registers the person, opens the case, and records where they stay and what they need. */
export function opensCase(story: Script, opening: CaseOpening): void {
  const { key, person, reason, stay, needs, on } = opening;
  const { caseId, personId } = caseOf(key);
  story.does(`${key} person`, ({ commandId: command, signed }) => new RegisterPerson(person, command, signed));
  const part = { reason, role: 'ALLEGED_PERPETRATOR' } as const;
  story.does(`${key} case`, ({ commandId: command, signed }) => new OpenCase(personId, part, command, signed));
  story.does(`${key} stay`, ({ commandId: command, signed }) => {
    return new StartAccommodation(caseId, { ...stay, since: on }, undefined, command, signed);
  });
  for (const need of needs) {
    story.does(`${key} ${need}`, ({ commandId: command, signed }) => {
      return new RecordNeed(caseId, { need, source: 'STAFF_OBSERVED', since: on }, undefined, command, signed);
    });
  }
}

/** Records a disclosure under the name `step`; its id is `disclosureOf(step)`. */
export function discloses(
  story: Script,
  key: string,
  step: string,
  { on, at, ...account }: Omit<RecordDisclosure['details'], 'happenedAt'> & { on: IsoDate; at: string },
): void {
  const details = { ...account, happenedAt: londonInstant(on, at) };
  story.does(step, ({ commandId: command, signed }) => {
    return new RecordDisclosure(caseOf(key).caseId, details, undefined, command, signed);
  });
}

/** The id of the disclosure that the step recorded. */
export const disclosureOf = (step: string): string => newId(commandIdOf(step), 'disclosure');

/** Records the result of a risk assessment under the name `step`. */
export function assessesRisk(story: Script, key: string, step: string, details: RecordRiskAssessment['details']): void {
  story.does(step, ({ commandId: command, signed }) => {
    return new RecordRiskAssessment(caseOf(key).caseId, details, undefined, command, signed);
  });
}
