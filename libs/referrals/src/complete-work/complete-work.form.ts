import { CodeField, IdField, LongTextField, RevisionField } from '#web';
import {
  ABUSE_OUTCOMES,
  PROGRAMME_OUTCOMES,
  RISK_OUTCOMES,
  TENANCY_OUTCOMES,
  type AbuseOutcome,
  type ProgrammeOutcome,
  type RiskOutcome,
  type TenancyOutcome,
} from '../domain/code-lists/ending-codes.js';

/** Outcomes, the end report, and who holds the risk from now on. */
export class CompleteWorkForm {
  @CodeField(PROGRAMME_OUTCOMES, { required: 'Select how much of it the person took part in' })
  programme!: ProgrammeOutcome;

  @CodeField(ABUSE_OUTCOMES, { required: 'Select what became of the abuse' })
  abuse!: AbuseOutcome;

  @CodeField(RISK_OUTCOMES, { required: 'Select the view of the worker' })
  riskByWorker!: RiskOutcome;

  @CodeField(RISK_OUTCOMES, { required: 'Select the view of the adviser, or that it was not given' })
  riskByAdviser!: RiskOutcome;

  @CodeField(TENANCY_OUTCOMES, { required: 'Select what became of where the person lives' })
  tenancy!: TenancyOutcome;

  @LongTextField({
    label: 'The end report',
    max: 8000,
    required: 'Enter what the work came to',
    noContactDetails: true,
  })
  report!: string;

  @IdField({ required: 'Select who holds the risk from now on' })
  riskHolderId!: string;
}

/** The same on a page, which also says which revision was on the screen. */
export class CompleteWorkPageForm extends CompleteWorkForm {
  @RevisionField()
  seenRevision!: string;
}
