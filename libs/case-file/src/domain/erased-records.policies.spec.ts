import { canBeAdded } from './erased-records.policies.js';

describe('Where records were erased', () => {
  it.each(['NeedRecorded', 'AliasAdded', 'PersonDetailsCorrected', 'DisclosureRecorded', 'CaseClosed'] as const)(
    '%s could be written as long as nothing was',
    (type) => expect(canBeAdded(type, [])).toBe(true),
  );

  it.each([
    ['NeedRecorded', ['Person'], false],
    ['AccommodationEnded', ['Person'], false],
    ['AccommodationCorrected', ['Person'], true],
    ['DisclosureRecorded', ['Person'], true],
    ['DisclosureRecorded', ['Case'], false],
    ['NeedRecorded', ['Case', 'Referral'], true],
    ['EntryCorrected', ['Person', 'Case'], true],
    ['CaseClosed', ['Person', 'Case'], false],
  ] as const)('%s, where %j were: %s', (type, erased, can) => expect(canBeAdded(type, erased)).toBe(can));
});
