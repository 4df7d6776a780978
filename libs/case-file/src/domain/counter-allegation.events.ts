import { open, pseudonym, special, type DomainEvent, type EventTypes, type IsoDate } from '#kernel';
import type { ScreeningBasis, ScreeningFinding } from './case.codes.js';

/**
 * The person of this case and the person of the other each are said to be the abuser of the other. Written to both cases at
 * once, each naming the other. That either is a survivor, and of whom, is in no field: that belongs to their own service.
 */
export type CounterAllegationRaised = DomainEvent<
  'CounterAllegationRaised',
  { caseId: string; personId: string; counterId: string; mirrorCaseId: string; raisedOn: IsoDate }
>;

/** It was screened who of the two is the primary perpetrator. Written to both cases at once; a later screening replaces it. */
export type PrimaryPerpetratorAssessed = DomainEvent<
  'PrimaryPerpetratorAssessed',
  {
    caseId: string;
    personId: string;
    counterId: string;
    mirrorCaseId: string;
    finding: ScreeningFinding;
    bases: readonly ScreeningBasis[];
    assessedOn: IsoDate;
    assessedBy: string;
  }
>;

export type CounterAllegationEvent = CounterAllegationRaised | PrimaryPerpetratorAssessed;

const ids = { caseId: pseudonym, personId: pseudonym, counterId: open, mirrorCaseId: pseudonym };

export const counterAllegationEventTypes: EventTypes<CounterAllegationEvent> = {
  CounterAllegationRaised: { version: 1, fields: { ...ids, raisedOn: open } },
  PrimaryPerpetratorAssessed: {
    version: 1,
    fields: {
      ...ids,
      finding: special('personId'),
      bases: special('personId'),
      assessedOn: open,
      assessedBy: pseudonym,
    },
  },
};
