import type { DomainEvent } from '#kernel';
import { alertDecider } from '../../libs/access/src/domain/alert.decider.js';
import { breakGlassDecider } from '../../libs/access/src/domain/break-glass.decider.js';
import { canaryDecider } from '../../libs/access/src/domain/canary.decider.js';
import { memberDecider } from '../../libs/access/src/domain/member.decider.js';
import { restrictionDecider } from '../../libs/access/src/domain/restriction.decider.js';
import { serviceAccountDecider } from '../../libs/access/src/domain/service-account.decider.js';
import { caseDecider } from '../../libs/case-file/src/domain/case.decider.js';
import { personDecider } from '../../libs/case-file/src/domain/person.decider.js';
import { clockTermsDecider } from '../../libs/clocks/src/domain/clock-terms.decider.js';
import { noticePreferencesDecider } from '../../libs/notices/src/domain/notice-preferences.decider.js';
import { organisationDecider } from '../../libs/directory/src/domain/organisation.decider.js';
import { serviceDecider } from '../../libs/directory/src/domain/service.decider.js';
import { erasureDecider } from '../../libs/erasure/src/domain/erasure.decider.js';
import { actionDecider } from '../../libs/forums/src/domain/action.decider.js';
import { forumReferralDecider } from '../../libs/forums/src/domain/forum-referral.decider.js';
import { caseloadDecider } from '../../libs/referrals/src/domain/caseload/caseload.decider.js';
import { rectificationDecider } from '../../libs/rectification/src/domain/rectification.decider.js';
import { referralDecider } from '../../libs/referrals/src/domain/referral.decider.js';
import { serviceSearchDecider } from '../../libs/matching/src/domain/service-search.decider.js';
import { sharingDecider } from '../../libs/sharing/src/domain/sharing.decider.js';
import { subjectAccessDecider } from '../../libs/subject-access/src/domain/subject-access.decider.js';
import { addressSeenDecider } from '../../libs/survivor-file/src/domain/address-seen.decider.js';
import { survivorFileDecider } from '../../libs/survivor-file/src/domain/survivor-file.decider.js';

/** A decider as a fold of whatever comes out of the log, where types are only strings. */
interface Folding {
  readonly initial: unknown;
  evolve(state: unknown, event: DomainEvent): unknown;
}

/** Everything that folds events into a state, by the type of event that begins one. They are the contexts' own: no index has them. */
export const DECIDERS = Object.entries({
  MemberEnrolled: memberDecider,
  AlertRaised: alertDecider,
  BreakGlassUsed: breakGlassDecider,
  CanaryPlanted: canaryDecider,
  RestrictionChangeProposed: restrictionDecider,
  ServiceAccountRegistered: serviceAccountDecider,
  CaseOpened: caseDecider,
  PersonRegistered: personDecider,
  OrganisationRegistered: organisationDecider,
  ServicePublished: serviceDecider,
  ClockTermsAgreed: clockTermsDecider,
  NoticePreferencesChosen: noticePreferencesDecider,
  ActionRaised: actionDecider,
  ForumReferralSubmitted: forumReferralDecider,
  ReferralDrafted: referralDecider,
  CaseloadPlaceTaken: caseloadDecider,
  NoServiceFound: serviceSearchDecider,
  SharingDecided: sharingDecider,
  ErasureRequested: erasureDecider,
  SubjectAccessRequested: subjectAccessDecider,
  RectificationRequested: rectificationDecider,
  AddressSeenReported: addressSeenDecider,
  SurvivorFileOpened: survivorFileDecider,
}) as unknown as readonly (readonly [beginning: string, Folding])[];
