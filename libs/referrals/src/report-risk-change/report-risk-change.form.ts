import { CodeField, IdsField, LongTextField, RevisionField } from '#web';
import { RISK_TRENDS, type RiskTrend } from '../domain/code-lists/waiting-codes.js';
import { RISK_URGENCIES, type RiskUrgency } from '../domain/code-lists/work-codes.js';

/** How soon, what has changed, and who is told. */
export class ReportRiskChangeForm {
  @CodeField(RISK_URGENCIES, { required: 'Select how soon they have to act' })
  urgency!: RiskUrgency;

  @CodeField(RISK_TRENDS, { required: 'Select how the risk has changed' })
  trend!: RiskTrend;

  @LongTextField({ label: 'What has changed', max: 4000, required: 'Enter what has changed', noContactDetails: true })
  what!: string;

  @IdsField({ label: 'Who is told', required: 'Select who is told' })
  recipientIds!: string[];
}

/** The same on a page, which also says which revision was on the screen. */
export class ReportRiskChangePageForm extends ReportRiskChangeForm {
  @RevisionField()
  seenRevision!: string;
}
