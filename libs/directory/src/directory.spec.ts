import { labelOf } from '#kernel';
import { DELIVERIES, PAUSE_REASONS } from './domain/service.events.js';
import { directoryRules } from './directory.rules.js';
import { directorySentences } from './directory.sentences.js';
import { anOrganisation } from './domain/organisation.examples.js';
import { aService } from './domain/service.examples.js';

const names = {
  organisation: () => 'Lantern Row',
  service: () => 'The group',
  member: () => 'Dorian Larkspur',
  person: () => 'the person referred',
};

describe('The directory in a timeline', () => {
  it.each([
    [
      directorySentences.OrganisationRegistered(anOrganisation.registered().data, names),
      'Lantern Row joined the directory for Wexcombe',
    ],
    [
      directorySentences.AgreementSigned(anOrganisation.agreementSigned().data, names),
      'Lantern Row signed the information-sharing agreement',
    ],
    [
      directorySentences.LeadAppointed(anOrganisation.leadAppointed().data, names),
      'Lantern Row named Dorian Larkspur as lead for MARAC',
    ],
    [
      directorySentences.LeadEnded(anOrganisation.leadEnded().data, names),
      'Dorian Larkspur stopped acting for Lantern Row at MARAC',
    ],
    [
      directorySentences.ServicePublished(aService.published().data, names),
      'Lantern Row published Wexcombe behaviour change group',
    ],
    [
      directorySentences.CriteriaPublished(aService.criteria().data, names),
      'The group published version 1 of its criteria, with 2 conditions',
    ],
    [
      directorySentences.CapacityUpdated(aService.capacity({ places: 1 }).data, names),
      'The group had 1 free place and a wait of 6 weeks',
    ],
    [
      directorySentences.ServicePaused(aService.paused().data, names),
      'The group stopped taking referrals for now: not enough staff',
    ],
    [directorySentences.ServiceReopened(aService.reopened().data, names), 'The group took referrals again'],
    [directorySentences.ServiceClosed(aService.closed().data, names), 'The group closed'],
    [
      directorySentences.AccreditationRecorded(anOrganisation.accredited().data, names),
      'Lantern Row recorded its Respect accreditation',
    ],
    [
      directorySentences.AccreditationEnded(anOrganisation.accreditationEnded().data, names),
      'Lantern Row recorded that an accreditation ended',
    ],
    [
      directorySentences.CriterionLimitsSet(aService.limits().data, names),
      'The group set what is measured of 1 condition in version 1 of its criteria',
    ],
    [
      directorySentences.CriteriaWithdrawn(aService.criteriaWithdrawn().data, names),
      'The group withdrew version 2 of its criteria before it began',
    ],
    [
      directorySentences.ServiceDetailsChanged(aService.detailsChanged().data, names),
      'The group changed what its entry says',
    ],
    [
      directorySentences.AccessFeaturesRecorded(aService.access().data, names),
      'The group named 3 things that make it easier to use',
    ],
    [
      directorySentences.ListingChanged(aService.listing().data, names),
      'The group may be listed in the public directory',
    ],
    [
      directorySentences.ListingChanged(aService.listing({ listed: false }).data, names),
      'The group is no longer listed in the public directory',
    ],
  ])('says: %s', (sentence, expected) => expect(sentence).toBe(expected));
});

describe('The words of the directory', () => {
  it.each(Object.entries(directoryRules))('say what to do about %s, in whole sentences', (_, text) =>
    expect(text).toMatch(/^[A-Z].*\.$/),
  );
  it.each([...DELIVERIES.codes, ...PAUSE_REASONS.codes])('have a label for $code', ({ code, label }) =>
    expect(labelOf(DELIVERIES, code) === label || labelOf(PAUSE_REASONS, code) === label).toBe(true),
  );
});
