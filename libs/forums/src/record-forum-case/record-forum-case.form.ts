import { RELEASE_METHODS, SharingForm, type ReleaseMethod } from '#sharing';
import { CodeField, CodesField, DateField, IdsField, LongTextField, NumberField } from '#web';
import {
  FORUMS,
  MARAC_CRITERIA,
  RISK_TOOLS,
  type Forum,
  type MaracCriterion,
  type RiskTool,
} from '../domain/code-lists/index.js';

/** A case that goes to a forum, with the decision to share what the forum needs. */
export class RecordForumCaseForm extends SharingForm {
  @CodeField(FORUMS, { required: 'Select the forum' })
  forum!: Forum;

  @DateField({ label: 'The date of the referral', required: 'Enter the date of the referral', notFuture: true })
  referredOn!: string;

  @CodesField(MARAC_CRITERIA)
  criteria!: MaracCriterion[];

  @LongTextField({ label: 'The reason', max: 2000, noContactDetails: true })
  reason?: string | undefined;

  @CodeField(RISK_TOOLS)
  riskTool?: RiskTool | undefined;

  @NumberField({ label: 'The score', min: 0, max: 100 })
  riskScore?: number | undefined;

  @IdsField({ required: 'Select the organisations that will know of the case' })
  recipientOrganisationIds!: string[];

  @CodeField(RELEASE_METHODS, { required: 'Select how they get the information' })
  releaseMethod!: ReleaseMethod;
}
