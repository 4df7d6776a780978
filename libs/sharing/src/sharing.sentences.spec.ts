import type { Names } from '#kernel';
import { aSharing, EXAMPLE_RECIPIENT_ID, EXAMPLE_SHARER_ID } from './domain/sharing.examples.js';
import { sharingSentences } from './sharing.sentences.js';

const ORGANISATIONS: Record<string, string> = {
  [EXAMPLE_SHARER_ID]: 'Lantern Row',
  [EXAMPLE_RECIPIENT_ID]: 'Wexcombe Change Service',
  'org-3': 'Mid-Severn Constabulary',
};
const names: Names = {
  organisation: (id) => ORGANISATIONS[id] ?? 'An organisation',
  service: () => 'a service',
  member: () => 'a member',
  person: () => 'the person referred',
};
const decided = sharingSentences.SharingDecided;

describe('The sentence of a sharing decision', () => {
  it('names who shares and who gets it', () =>
    expect(decided(aSharing.decided().data, names)).toBe(
      'Lantern Row decided to share information with Wexcombe Change Service',
    ));

  it('says as plainly that nothing is shared', () =>
    expect(decided(aSharing.decided({ decision: 'DO_NOT_SHARE' }).data, names)).toBe(
      'Lantern Row decided not to share information with Wexcombe Change Service',
    ));

  it('lists several organisations', () =>
    expect(
      decided(
        aSharing.decided({ decision: 'PARTIAL', recipientOrganisationIds: [EXAMPLE_RECIPIENT_ID, 'org-3'] }).data,
        names,
      ),
    ).toBe(
      'Lantern Row decided to share part of the information with Wexcombe Change Service and Mid-Severn Constabulary',
    ));

  it('never repeats a reason', () => {
    const { necessity, proportionality } = aSharing.decided().data;
    const sentence = decided(aSharing.decided({ decision: 'DEFER' }).data, names);
    expect(sentence).not.toContain(necessity);
    expect(sentence).not.toContain(proportionality);
  });
});

describe('The sentence of a release', () => {
  it('says who got it, how and when', () =>
    expect(sharingSentences.InformationReleased(aSharing.released().data, names)).toBe(
      'Wexcombe Change Service got the information in Sightline on 10 April 2025',
    ));
});
