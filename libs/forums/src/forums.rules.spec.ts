import { FORUM_REFERRAL_POLICIES } from './domain/forum-referral.policies.js';
import { forumsRules } from './forums.rules.js';

describe('The words for rules of forums', () => {
  it('are there for every policy', () =>
    expect(FORUM_REFERRAL_POLICIES.map(({ rule }) => rule).filter((rule) => !(rule in forumsRules))).toEqual([]));

  it.each(Object.values(forumsRules))('is a sentence that says what to do next: %s', (words) =>
    expect(words).toMatch(/^[A-Z].*\.$/),
  );
});
