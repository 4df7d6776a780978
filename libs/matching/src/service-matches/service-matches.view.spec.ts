import type { ServiceEntry } from '#directory';
import { rendered, wordsOf } from '#web/testing';
import { aServiceToMatch } from '../domain/match.examples.js';
import { matchService } from '../domain/match.policies.js';
import { aCaseSummary } from '../person-facts/case-summary.examples.js';
import { factsOf } from '../person-facts/facts-of.js';
import { serviceMatchView } from '../service-match/service-match.view.js';
import { serviceMatchesView } from './service-matches.view.js';

const ON = '2026-03-10';
const entry = (over: Parameters<typeof aServiceToMatch>[0], name = 'The group') =>
  ({ ...aServiceToMatch(over), name, organisationName: 'Wexcombe Change <b>' }) as unknown as ServiceEntry;
const openEnded = { criteria: { version: 1, criteria: [] }, serviceId: 'open-ended' };

function page(services: readonly ServiceEntry[], over: Parameters<typeof aCaseSummary>[0] = {}) {
  const summary = aCaseSummary(over);
  const known = factsOf(summary, 'Wexcombe', ON);
  const matched = services.map((service) => ({ service, match: matchService(service, known, ON) }));
  return { summary, area: 'Wexcombe', known, matched };
}
const words = (...args: Parameters<typeof page>) =>
  wordsOf(rendered('matching/src/service-matches/service-matches.njk', serviceMatchesView(page(...args))));

describe('The services that fit a person', () => {
  it('are shown first, and there is nothing to record then', () => {
    const shown = words([entry({}), entry(openEnded, 'One to one')]);
    expect(shown).toContain('There is a service that the person can be referred to now.');
    expect(shown).toContain('Fit now, or with an adjustment (1) One to one');
    expect(shown).not.toContain('Record that no service was found');
  });
  it('are followed by the nearest of the others, with what would have to change', () => {
    const shown = words([entry({})]);
    expect(shown).toContain('No service in the area would take the person now.');
    expect(shown).toContain('1 service would not take the person as things are.');
    expect(shown).toContain('An address that this service takes, or a service that works without one');
    expect(shown).toContain('Find out how long the person expects to stay');
    expect(shown).toContain('Record that no service was found');
  });
  it('are not certain while something is not known, and say what to find out', () => {
    const shown = words([entry({})], { accommodation: undefined });
    expect(shown).toContain('More must be known (1)');
    expect(shown).toContain('It is counted apart from confirmed gaps');
  });
  it('say when the count of places is old', () =>
    expect(words([entry({ ...openEnded, capacity: { places: 3, waitWeeks: 1, asOf: '2026-01-01' } })])).toContain(
      'The count of places is out of date: ask the service',
    ));
  it('say so where there are none', () => expect(words([])).toContain('The directory has no service'));
  it('escape what organisations call themselves', () =>
    expect(
      rendered('matching/src/service-matches/service-matches.njk', serviceMatchesView(page([entry({})]))),
    ).toContain('Wexcombe Change &lt;b&gt;'));
});

describe('One service held against a person', () => {
  const one = (over: Parameters<typeof aServiceToMatch>[0] = {}) => {
    const matches = page([entry(over)]);
    const [found] = matches.matched;
    if (!found) throw new Error('no service');
    return wordsOf(rendered('matching/src/service-match/service-match.njk', serviceMatchView(matches, found)));
  };

  it('names each criterion with its result, its barrier, the version, and what would have to change', () => {
    expect(one()).toContain('A criterion that must be met is not met');
    expect(one()).toContain('What was checked, against version 3 of the criteria');
    expect(one()).toContain('Has a fixed address Must be met Not met Needs a fixed address An address that');
    expect(one()).toContain('Is 18 or older Must be met Met None Nothing');
    expect(one()).toContain('Record that the person was screened out');
  });
  it('offers nothing to record where nothing stands in the way', () =>
    expect(one(openEnded)).not.toContain('screened out'));
});
