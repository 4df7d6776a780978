import type { SharingDetails } from '../domain/sharing.events.js';
import type { SharingForm } from './sharing.form.js';

/** What a form that shares does not ask because it follows from what the form is for, or asks in its own words. */
export type SharingFrame = Pick<
  SharingDetails,
  'decision' | 'recipientOrganisationIds' | 'recipientRole' | 'purpose'
> & {
  readonly reviewOn?: string | undefined;
};

/** The details of a decision from what was typed; answers to questions that did not apply are left out. */
export function sharingDetails(form: SharingForm, frame: SharingFrame): SharingDetails {
  const { decision, recipientOrganisationIds, recipientRole, purpose, reviewOn } = frame;
  return {
    ...{ decision, recipientOrganisationIds, recipientRole, purpose },
    items: form.items,
    lawfulBases: [...(form.article6 ? [form.article6] : []), ...(form.article9 ?? []), ...(form.schedule1 ?? [])],
    necessity: form.necessity,
    proportionality: form.proportionality,
    consentFrom: form.consentFrom,
    consentResult: form.consentResult,
    personInformed: form.personInformed,
    ...(form.gateway && { gateway: form.gateway }),
    ...(form.atRiskBasis && form.schedule1?.includes('SCH1_P18') && { atRiskBasis: form.atRiskBasis }),
    ...(form.withheld && decision === 'PARTIAL' && { withheld: form.withheld }),
    ...(reviewOn && decision === 'DEFER' && { reviewOn }),
    ...whenConsent(form),
    ...(form.personInformed !== 'YES' && form.notInformedReason && { notInformedReason: form.notInformedReason }),
  };
}

function whenConsent(form: SharingForm): Pick<SharingDetails, 'consentNotSoughtReason' | 'overrideReason'> {
  const { consentResult, consentNotSoughtReason, overrideReason } = form;
  if (consentResult === 'NOT_SOUGHT') return consentNotSoughtReason ? { consentNotSoughtReason } : {};
  if (consentResult === 'GIVEN' || consentResult === 'UNABLE') return {};
  return overrideReason ? { overrideReason } : {};
}
