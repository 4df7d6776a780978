import { CodeField, CodesField, LongTextField } from '#web';
import {
  ARTICLE_6_BASES,
  ARTICLE_9_CONDITIONS,
  CONSENT_GIVERS,
  CONSENT_NOT_SOUGHT_REASONS,
  CONSENT_RESULTS,
  DATA_CATEGORIES,
  GATEWAYS,
  NOT_INFORMED_REASONS,
  PERSON_INFORMED,
  SCHEDULE_1_CONDITIONS,
  type Article6Basis,
  type Article9Condition,
  type ConsentGiver,
  type ConsentNotSoughtReason,
  type ConsentResult,
  type DataCategory,
  type Gateway,
  type NotInformedReason,
  type PersonInformed,
  type Schedule1Condition,
} from '../domain/code-lists/index.js';

/**
 * What every form asks that shares something: extend it, include `sharing-fields.njk`, and turn it into the details of a
 * decision with `sharingDetails`. What depends on other answers or on the sharer is checked by `sharingErrors`.
 */
export class SharingForm {
  @CodesField(DATA_CATEGORIES, { required: 'Select what the decision is about' })
  items!: DataCategory[];

  @CodeField(ARTICLE_6_BASES)
  article6?: Article6Basis | undefined;

  @CodesField(ARTICLE_9_CONDITIONS)
  article9?: Article9Condition[] | undefined;

  @CodesField(SCHEDULE_1_CONDITIONS)
  schedule1?: Schedule1Condition[] | undefined;

  @CodeField(GATEWAYS)
  gateway?: Gateway | undefined;

  @LongTextField({ label: 'Why the person at risk counts as at risk', max: 1000, noContactDetails: true })
  atRiskBasis?: string | undefined;

  @LongTextField({
    label: 'Why sharing is or is not necessary',
    max: 2000,
    required: 'Enter why sharing is or is not necessary',
    noContactDetails: true,
  })
  necessity!: string;

  @LongTextField({
    label: 'Why this is proportionate',
    max: 2000,
    required: 'Enter why this is proportionate',
    noContactDetails: true,
  })
  proportionality!: string;

  @LongTextField({ label: 'What is held back, and why', max: 2000, noContactDetails: true })
  withheld?: string | undefined;

  @CodeField(CONSENT_GIVERS, { required: 'Select whose consent this is about' })
  consentFrom!: ConsentGiver;

  @CodeField(CONSENT_RESULTS, { required: 'Select whether consent was given' })
  consentResult!: ConsentResult;

  @CodeField(CONSENT_NOT_SOUGHT_REASONS)
  consentNotSoughtReason?: ConsentNotSoughtReason | undefined;

  @LongTextField({ label: 'Why sharing goes ahead without consent', max: 2000, noContactDetails: true })
  overrideReason?: string | undefined;

  @CodeField(PERSON_INFORMED, { required: 'Select whether the person referred has been told' })
  personInformed!: PersonInformed;

  @CodeField(NOT_INFORMED_REASONS)
  notInformedReason?: NotInformedReason | undefined;
}

/** What counts as said where a field has an error of its own: what no rule finds fault with, where there is such. */
export const UNANSWERED_SHARING: SharingForm = {
  ...{ items: [], necessity: '', proportionality: '' },
  ...{ consentFrom: 'PERSON_REFERRED', consentResult: 'GIVEN', personInformed: 'YES' },
};
