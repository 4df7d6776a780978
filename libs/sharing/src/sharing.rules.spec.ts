import { RECORD_POLICIES, RELEASE_POLICIES } from './domain/sharing.policies.js';
import { sharingRules } from './sharing.rules.js';

describe('The words for rules of sharing', () => {
  it('are there for every policy', () =>
    expect(
      [...RECORD_POLICIES, ...RELEASE_POLICIES].map(({ rule }) => rule).filter((rule) => !(rule in sharingRules)),
    ).toEqual([]));

  it.each(Object.values(sharingRules))('is a sentence that says what to do next: %s', (words) =>
    expect(words).toMatch(/^[A-Z].*\.$/),
  );
});
