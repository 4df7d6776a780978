import { rendered, wordsOf } from '#web/testing';
import { gapsSheets } from '../file/gaps-sheets.view.js';
import { modelledPeopleView } from '../modelled-people/modelled-people.view.js';
import { modelledExactly, modelledSuppressed, type ModelledFigures } from '../modelled/modelled-figures.js';
import { NO_FIGURES } from '../suppression/figures.js';
import { quarterOf } from '../suppression/quarters.js';
import { shownExactly } from '../suppression/shown-figures.js';
import type { GapFigures } from './gaps.reader.js';
import { gapsView } from './gaps.view.js';

const QUARTER = quarterOf('2025-05-01');
const CASE = 'ca5e0001-0000-4000-8000-000000000001';
const FIGURES: ModelledFigures = {
  ...{ asOf: '2025-06-30', unmet: 12, unconfirmed: 5, accessible: 10, takenOn: 13 },
  barriers: [{ key: 'ADDRESS_REQUIRED', people: 12 }],
  areas: [{ key: 'Wexcombe', people: 12 }],
  needCounts: [
    { key: '3', people: 9 },
    { key: '5', people: 3 },
  ],
};
const exact: GapFigures = {
  exactness: 'all',
  period: { isAllTime: false, from: QUARTER.from, to: QUARTER.to, quarter: QUARTER, quarters: [QUARTER] },
  figures: shownExactly({ ...NO_FIGURES, total: { times: 6, people: 6 } }),
  modelled: modelledExactly(FIGURES),
  names: { service: () => 'Steps to Change', criterion: () => 'Has an address' },
};
const suppressed: GapFigures = { ...exact, exactness: 'suppressed', modelled: modelledSuppressed(FIGURES) };
const page = (gaps: GapFigures) => rendered('accessibility-gaps/src/figures/gaps.njk', gapsView(gaps));

describe('Modelled unmet need on the page', () => {
  it('is a part of its own, which says that it is modelled and not to be added', () => {
    const words = wordsOf(page(exact));
    expect(words).toContain(
      'On 30 June 2025, 12 of 40 people in need (30%) had no service that would fit and has room. For 10 there was one, 13 were taken on, of 5 more has to be known first.',
    );
    expect(words).toContain('This is modelled.');
    expect(words).toContain('one person can be in both, so never add the two');
    expect(words).toContain('Needs a fixed address 12');
  });

  it('opens every figure to those who may know the people, and none to others', () => {
    expect(page(exact)).toContain('href="/accessibility-gaps/modelled?quarter=2025-Q1&amp;outcome=UNCONFIRMED"');
    expect(page(exact)).toContain('href="/accessibility-gaps/modelled?quarter=2025-Q1&amp;barrier=ADDRESS_REQUIRED"');
    expect(page(suppressed)).not.toContain('/accessibility-gaps/modelled');
  });

  it('says so where too few are alike, and where the day was not counted', () => {
    const few = modelledSuppressed({ ...FIGURES, unconfirmed: 2 });
    expect(wordsOf(page({ ...suppressed, modelled: few }))).toContain(
      '37 people were in need on 30 June 2025. How they stood is not shown',
    );
    const fewer = modelledSuppressed({ ...FIGURES, unmet: 0, unconfirmed: 0, accessible: 4, takenOn: 0 });
    expect(wordsOf(page({ ...suppressed, modelled: fewer }))).toContain('Too few people were in need on 30 June 2025');
    expect(wordsOf(page({ ...exact, modelled: undefined }))).toContain('Not counted yet for this period');
    const ofServices = page({ ...exact, exactness: 'own-services', modelled: undefined });
    expect(wordsOf(ofServices)).not.toContain('Unmet need, worked out');
  });

  it('is in the file under its own name, with the same words', () => {
    const sheet = (gaps: GapFigures, name: string) => gapsSheets(gaps).find((one) => one.name === name);
    expect(sheet(exact, 'Modelled unmet need')).toMatchObject({
      head: ['Worked out from rules: never add to the evidenced figures', '30 June 2025'],
      rows: [
        ['People in need', 40],
        [expect.stringContaining('No service'), 12],
        expect.any(Array),
        expect.any(Array),
        expect.any(Array),
      ],
    });
    expect(sheet(exact, 'Modelled unmet by needs')?.rows).toEqual([
      ['3 needs', 9],
      ['5 needs', 3],
    ]);
    expect(sheet(suppressed, 'Modelled unmet by needs')).toBeUndefined();
    expect(sheet({ ...exact, exactness: 'own-services', modelled: undefined }, 'Modelled unmet need')).toBeUndefined();
  });
});

describe('The people behind a modelled figure', () => {
  const opened = (people: number) => ({
    ...{ period: exact.period, asOf: '2025-06-30' },
    people: Array.from({ length: people }, (_, n) => ({
      ...{ personId: String(n), caseIds: [CASE], holderIds: ['holder'], outcome: 'UNMET' as const },
      ...{ areas: ['Wexcombe'], barriers: ['ADDRESS_REQUIRED', 'COST'] },
    })),
    services: [{ serviceId: 'group', criteriaVersion: 3, takesReferrals: true }],
  });
  const list = (
    people: number,
    reader: { role: 'auditor' | 'safeguarding-lead'; organisationId: string },
    number = 1,
  ) =>
    rendered(
      'accessibility-gaps/src/modelled-people/modelled-people.njk',
      modelledPeopleView(opened(people), { barrier: 'COST' }, number, reader),
    );

  it('are cases by their references, with what stood in the way', () => {
    const words = wordsOf(list(1, { role: 'auditor', organisationId: 'audit' }));
    expect(words).toMatch(/C-[0-9A-Z]{4}-[0-9A-Z]{4} Wexcombe Needs a fixed address; Cost/);
    expect(words).toContain('1 person, held against 1 service, each by the criteria in force on that day.');
  });

  it('lead an auditor to the history, and the holder to the services of today', () => {
    expect(list(1, { role: 'auditor', organisationId: 'audit' })).toContain(`href="/cases/${CASE}/history"`);
    expect(list(1, { role: 'safeguarding-lead', organisationId: 'holder' })).toContain(
      `href="/cases/${CASE}/services"`,
    );
    expect(list(1, { role: 'safeguarding-lead', organisationId: 'other' })).not.toContain(CASE);
  });

  it('stand 25 to a page', () => {
    const reader = { role: 'auditor', organisationId: 'audit' } as const;
    expect(list(26, reader)).toContain(
      'href="/accessibility-gaps/modelled?quarter=2025-Q1&amp;barrier=COST&amp;page=2"',
    );
    expect(list(26, reader, 2)).toContain('href="/accessibility-gaps/modelled?quarter=2025-Q1&amp;barrier=COST"');
    expect(wordsOf(list(0, reader))).toContain('Nobody is counted here');
  });
});
