import type { DomainEvent } from '#kernel';
import { caseTreatments } from './case.treatment.js';
import { forumTreatments } from './forum.treatment.js';
import { matchingTreatments } from './matching.treatment.js';
import { personTreatments } from './person.treatment.js';
import { referralTreatments } from './referral.treatment.js';
import { sharingTreatments } from './sharing.treatment.js';
import type { ItemTreatment } from './treatment.js';

type Treated = ItemTreatment | { readonly never: string };

/** Of every event type that may be about a person referred, how a bundle treats it. */
export const TREATMENTS: Readonly<Record<string, Treated>> = {
  ...personTreatments,
  ...caseTreatments,
  ...referralTreatments,
  ...matchingTreatments,
  ...forumTreatments,
  ...sharingTreatments,
};

/** Of every other event type of the installation, why nothing of it is in a bundle. */
export const NOT_ABOUT_PERSONS: Readonly<Record<string, readonly string[]>> = {
  'It is about staff and who may see what': [
    ...['MemberEnrolled', 'RoleChanged', 'MemberDisabled', 'MemberEnabled', 'SignInLinked'],
    ...['IdentityStated', 'SamePersonFound', 'MemberHeld', 'HoldDecided'],
    ...['RestrictionChangeProposed', 'RestrictionChangeRefused', 'CaseRestricted', 'RestrictionLifted'],
    ...['MemberExcluded', 'ConflictDeclared', 'ExclusionEnded'],
    ...['AlertRaised', 'AlertAcknowledged', 'CanaryPlanted', 'CanaryWithdrawn', 'BreakGlassUsed', 'BreakGlassReviewed'],
    ...['NoticePreferencesChosen', 'CaseloadPlaceTaken'],
    ...['ServiceAccountRegistered', 'ServiceAccountKeyAdded', 'ServiceAccountKeyRetired', 'ServiceAccountEnded'],
  ],
  'It is about organisations and services': [
    ...['OrganisationRegistered', 'AgreementSigned', 'LeadAppointed', 'LeadEnded', 'ServicePublished'],
    ...['CriteriaPublished', 'CapacityUpdated', 'ServicePaused', 'ServiceReopened', 'ServiceClosed'],
    ...['CriterionLimitsSet', 'CriteriaWithdrawn', 'ServiceDetailsChanged', 'AccessFeaturesRecorded', 'ListingChanged'],
    ...['AccreditationRecorded', 'AccreditationEnded', 'AgreementEnded'],
    ...['ClockTermsAgreed'],
  ],
  'It is about a survivor, and that there is one is not told': [
    ...['SurvivorFileOpened', 'SurvivorNameRecorded', 'AdvocateAssigned', 'AdvocateEnded', 'SafeContactSet'],
    ...['SafeContactWithdrawn', 'SafeContactExpired', 'AddressRecorded', 'AddressStatusChanged', 'WishRecorded'],
    ...['WishWithdrawn', 'SafetyIncidentRaised', 'SafetyStepDone', 'SurvivorTold', 'LeakSourceNamed'],
    'SafetyIncidentNotConfirmed',
    ...['AddressSeenReported', 'SurvivorFileConsulted', 'MessageHeldBack', 'HeldMessageDealtWith'],
  ],
  'It is how the person’s rights were dealt with, which they are told in the answer itself': [
    ...['ErasureRequested', 'ErasureDecided', 'ErasureConfirmed', 'SubjectKeyShredded', 'ErasureCompleted'],
    ...['LegalHoldPlaced', 'LegalHoldLifted'],
    ...['RectificationRequested', 'RectificationPointRaised', 'RectificationPointDecided', 'RectificationAnswered'],
    ...['SubjectAccessRequested', 'ClarificationAsked', 'ClarificationReceived', 'DeadlineExtended'],
    ...['BundleCollected', 'ItemDecided', 'BundleApproved', 'BundleReleased', 'SubjectAccessRefused'],
  ],
  'It is about the machinery': ['ProjectionEventSkipped'],
};

/** How an event is treated; undefined where nothing of it is in a bundle, also where its type is not known. */
export function treatmentOf({ type }: Pick<DomainEvent, 'type'>): ItemTreatment | undefined {
  const treated = Object.hasOwn(TREATMENTS, type) ? TREATMENTS[type] : undefined;
  return treated && 'fields' in treated ? treated : undefined;
}
