import { clocksRules } from './clocks.rules.js';
import { clocksSentences } from './clocks.sentences.js';
import { someTerms } from './domain/clock-terms.examples.js';

const names = { organisation: () => '', service: () => 'The group', member: () => '', person: () => '' };

it('A timeline says what a contract says about clocks', () =>
  expect(clocksSentences.ClockTermsAgreed(someTerms.agreed().data, names)).toBe(
    'The group has 10 working days to decide from 1 April 2025 on, with a cut-off at 16:00',
  ));

it.each(Object.entries(clocksRules))('%s says what to do, in whole sentences', (_, text) =>
  expect(text).toMatch(/^[A-Z].*\.$/),
);
