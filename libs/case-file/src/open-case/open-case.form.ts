import { CodeField, DateField, IdField } from '#web';
import { CASE_REASONS, OPENING_ROLES, type CaseReason, type OpeningRole } from '../domain/case.codes.js';

/** Why a case is opened about a person, and in what part they are in it. */
export class OpenCaseForm {
  @CodeField(CASE_REASONS, { required: 'Select why the case is opened' })
  reason!: CaseReason;

  @CodeField(OPENING_ROLES, { required: 'Select whether the abuse is alleged or established' })
  role!: OpeningRole;

  /** Absent: today. */
  @DateField({ label: 'The day on which the case was opened', notFuture: true })
  openedOn?: string;
}

/** The same for an API client, which names the person in the body. */
export class OpenCaseBody extends OpenCaseForm {
  @IdField({ label: 'The person', required: 'Give the id of the person' })
  personId!: string;
}
