import { counted, labelOf, type Sentences } from '#kernel';
import {
  ACCREDITATIONS,
  AGREEMENT_ENDINGS,
  LEAD_CAPACITIES,
  LEAD_FORUMS,
  type OrganisationEvent,
} from './domain/organisation.events.js';
import { PAUSE_REASONS, type ServiceEvent } from './domain/service.events.js';

/** The sentence of each event of the directory in a timeline. */
export const directorySentences: Sentences<OrganisationEvent | ServiceEvent> = {
  OrganisationRegistered: ({ name, area }) => `${name} joined the directory for ${area}`,
  AgreementSigned: ({ organisationId }, names) =>
    `${names.organisation(organisationId)} signed the information-sharing agreement`,
  AgreementEnded: ({ organisationId, reason }, names) =>
    `The information-sharing agreement of ${names.organisation(organisationId)} ended: ${labelOf(AGREEMENT_ENDINGS, reason).toLowerCase()}`,
  LeadAppointed: ({ organisationId, memberId, forum, capacity }, names) =>
    `${names.organisation(organisationId)} named ${names.member(memberId)} as ${labelOf(LEAD_CAPACITIES, capacity).toLowerCase()} for ${labelOf(LEAD_FORUMS, forum)}`,
  LeadEnded: ({ organisationId, memberId, forum }, names) =>
    `${names.member(memberId)} stopped acting for ${names.organisation(organisationId)} at ${labelOf(LEAD_FORUMS, forum)}`,
  AccreditationRecorded: ({ organisationId, accreditation }, names) =>
    `${names.organisation(organisationId)} recorded its ${labelOf(ACCREDITATIONS, accreditation)}`,
  AccreditationEnded: ({ organisationId }, names) =>
    `${names.organisation(organisationId)} recorded that an accreditation ended`,
  ServicePublished: ({ organisationId, name }, names) => `${names.organisation(organisationId)} published ${name}`,
  CriteriaPublished: ({ serviceId, version, criteria }, names) =>
    `${names.service(serviceId)} published version ${version} of its criteria, with ${counted(criteria.length, 'condition')}`,
  CriterionLimitsSet: ({ serviceId, version, limits }, names) =>
    `${names.service(serviceId)} set what is measured of ${counted(limits.length, 'condition')} in version ${version} of its criteria`,
  CriteriaWithdrawn: ({ serviceId, version }, names) =>
    `${names.service(serviceId)} withdrew version ${version} of its criteria before it began`,
  ServiceDetailsChanged: ({ serviceId }, names) => `${names.service(serviceId)} changed what its entry says`,
  AccessFeaturesRecorded: ({ serviceId, features }, names) =>
    `${names.service(serviceId)} named ${counted(features.length, 'thing')} that make it easier to use`,
  ListingChanged: ({ serviceId, listed }, names) =>
    `${names.service(serviceId)} ${listed ? 'may be listed' : 'is no longer listed'} in the public directory`,
  CapacityUpdated: ({ serviceId, places, waitWeeks }, names) =>
    `${names.service(serviceId)} had ${counted(places, 'free place')} and a wait of ${counted(waitWeeks, 'week')}`,
  ServicePaused: ({ serviceId, reason }, names) =>
    `${names.service(serviceId)} stopped taking referrals for now: ${labelOf(PAUSE_REASONS, reason).toLowerCase()}`,
  ServiceReopened: ({ serviceId }, names) => `${names.service(serviceId)} took referrals again`,
  ServiceClosed: ({ serviceId }, names) => `${names.service(serviceId)} closed`,
};
