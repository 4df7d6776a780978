import { LongTextField } from '#web';

/** The risk that the person poses, as the service needs to know it. */
export class RiskSectionForm {
  @LongTextField({
    label: 'The risk summary',
    max: 4000,
    required: 'Enter a summary of the risk',
    noContactDetails: true,
  })
  riskSummary!: string;
}
