import { rendered, wordsOf } from '#web/testing';
import { crossTableView } from '../cross-table/cross-table.view.js';
import { gapEventsPageView } from '../events/gap-events-page.view.js';
import { gapsSheets } from '../file/gaps-sheets.view.js';
import { NO_FIGURES, type Figures } from '../suppression/figures.js';
import { quarterOf } from '../suppression/quarters.js';
import { shownExactly } from '../suppression/shown-figures.js';
import { suppress } from '../suppression/suppress.js';
import { NOT_SHOWN } from './gap-words.view.js';
import type { GapFigures, OpenedGap } from './gaps.reader.js';
import { gapsView } from './gaps.view.js';

const GROUP = 'c4a8e6f0-2b7d-5e91-8c3f-9d5b7a1e2c04';
const OTHER = 'a9d2c7b4-1f6e-5b38-9e0d-7c4a2f8b6d05';
const QUARTER = quarterOf('2025-05-01');
const count = (people: number) => ({ times: people, people });
const FIGURES: Figures = {
  ...NO_FIGURES,
  total: { times: 22, people: 20 },
  kinds: [{ key: 'DECLINED', times: 22, people: 20 }],
  barriers: [
    { key: 'LANGUAGE', ...count(2) },
    { key: 'ADDRESS_REQUIRED', ...count(12) },
    { key: 'COST', ...count(8) },
    { key: 'PROGRAMME_LENGTH', ...count(6) },
  ],
  needs: [
    { key: 'HOMELESSNESS', ...count(12) },
    { key: 'DEBT', ...count(9) },
  ],
  services: [
    { key: GROUP, ...count(13), areas: ['Wexcombe'] },
    { key: OTHER, ...count(9), areas: ['Harrowmere'] },
  ],
  areas: [
    { key: 'Wexcombe', ...count(13) },
    { key: 'Harrowmere', ...count(9) },
  ],
  cross: {
    ...NO_FIGURES.cross,
    need: [
      { row: 'ADDRESS_REQUIRED', column: 'HOMELESSNESS', people: 12 },
      { row: 'COST', column: 'DEBT', people: 8 },
      { row: 'LANGUAGE', column: 'DEBT', people: 2 },
      { row: 'PROGRAMME_LENGTH', column: 'DEBT', people: 6 },
    ],
  },
  alone: [
    { key: 'ADDRESS_REQUIRED', people: 7 },
    { key: 'SEVERAL', people: 13 },
  ],
  criteria: [{ serviceId: GROUP, criterionId: 'address', people: 9, alone: 4, barriers: ['ADDRESS_REQUIRED'] }],
  unmet: {
    open: 20,
    days: 400,
    waiting: 6,
    indirect: 0,
    inNeed: 40,
    byNeedCount: [{ key: '2', people: 20, days: 400 }],
    byArea: [],
  },
};
const names = {
  service: (id: string) => (id === GROUP ? 'Steps to Change' : 'Harrowmere programme'),
  criterion: () => 'Has an address of their own',
};
const exact: GapFigures = {
  exactness: 'all',
  period: { isAllTime: false, from: QUARTER.from, to: QUARTER.to, quarter: QUARTER, quarters: [QUARTER] },
  ...{ figures: shownExactly(FIGURES), modelled: undefined, names },
};
const suppressed: GapFigures = { ...exact, exactness: 'suppressed', figures: suppress(FIGURES) };
const page = (gaps: GapFigures) => rendered('accessibility-gaps/src/figures/gaps.njk', gapsView(gaps));
const needs = (gaps: GapFigures) =>
  rendered('accessibility-gaps/src/cross-table/cross-table.njk', crossTableView(gaps, 'need'));

describe('The accessibility gaps', () => {
  it('are exact for those who may know the people, each count a way to its events', () => {
    const html = page(exact);
    expect(wordsOf(html)).toContain('No interpreter or materials in the language 2 2 10%');
    expect(html).toContain('href="/accessibility-gaps/events?quarter=2025-Q1&amp;barrier=LANGUAGE"');
    expect(html).toContain(`href="/accessibility-gaps/events?quarter=2025-Q1&amp;service=${GROUP}"`);
    expect(wordsOf(html)).toContain('Needs a fixed address was met by most people (12), then Cost (8).');
    expect(wordsOf(html)).toContain('One person can meet several.');
  });

  it('hide what is small, and the next smallest with it, in words that do not tell which is which', () => {
    const html = page(suppressed);
    const words = wordsOf(html);
    expect(words).toContain(`No interpreter or materials in the language ${NOT_SHOWN} ${NOT_SHOWN}`);
    expect(words).toContain(`Programme is longer than the stay ${NOT_SHOWN} ${NOT_SHOWN}`);
    expect(words).toContain('Needs a fixed address 12 12 60%');
    expect(html).not.toContain('/accessibility-gaps/events');
  });

  it('have a chart with a title and a description, whose sentence is on the page as well', () => {
    const html = page(exact);
    expect(html).toMatch(/<svg [^>]*role="img"[^>]*><title>People who met each barrier<\/title><desc>/);
    expect(wordsOf(page(suppressed))).toContain('Needs a fixed address was met by most people (12), then Cost (8).');
  });

  it('are counted by finished quarters where they are suppressed, by any days where they are exact', () => {
    expect(wordsOf(page(suppressed))).toContain('April to June 2025 (quarter 1 of 2025 to 2026)');
    expect(page(suppressed)).not.toContain('name="from-day"');
    expect(page(exact)).toContain('name="from-day"');
  });

  it('name in their list of periods the one that is counted', () => {
    const chosen = (period: GapFigures['period'], gaps = exact) =>
      /<option value="([^"]*)" selected>/.exec(page({ ...gaps, period }))?.[1];
    const { quarters } = exact.period;
    expect(chosen(exact.period)).toBe(QUARTER.code);
    expect(chosen({ isAllTime: true, quarters })).toBe('all');
    expect(chosen({ isAllTime: false, from: QUARTER.from, quarters })).toBe('');
    expect(page(suppressed)).not.toContain('All time');
  });

  it('say what one rule less would come to, at most', () => {
    const words = wordsOf(page(exact));
    expect(words).toContain('Needs a fixed address Up to 7 of 12');
    expect(words).toContain('Steps to Change Has an address of their own Up to 4 of 9');
    expect(wordsOf(page(suppressed))).not.toContain('Has an address of their own');
  });

  it('say the same to a commissioner of the own contracts, of all whom the service turned away', () => {
    const criteria = [{ serviceId: GROUP, criterionId: 'address', people: 13, alone: 7 }];
    const html = page({ ...suppressed, figures: { ...suppressed.figures, criteria } });
    expect(wordsOf(html)).toContain('Without one criterion of a service of your contracts');
    expect(wordsOf(html)).toContain('Steps to Change Has an address of their own Up to 7 of 13');
    expect(html).not.toContain('/accessibility-gaps/events');
  });

  it('say who is without, with numerator and denominator, to those who see every service', () => {
    expect(wordsOf(page(exact))).toContain(
      '20 people of 40 in need (50%) without a service that meets the need, for 400 days together; 6 people of them on a waiting list',
    );
    expect(wordsOf(page({ ...exact, exactness: 'own-services' }))).not.toContain('Unmet need');
  });

  it('say so when there is too little or nothing to show', () => {
    const few = suppress({ ...FIGURES, total: count(3) });
    expect(wordsOf(page({ ...suppressed, figures: few }))).toContain(
      'Fewer than 5 people were told “no” in this period',
    );
    const none = { ...exact, figures: shownExactly(NO_FIGURES) };
    expect(wordsOf(page(none))).toContain('Nobody was told “no” in this period');
    expect(page(none)).not.toContain('file.ods');
    const withheld = suppress({ ...FIGURES, barriers: [{ key: 'LANGUAGE', ...count(2) }] });
    expect(wordsOf(page({ ...suppressed, figures: withheld }))).toContain('Not shown: too few of these figures');
  });
});

describe('Barriers against needs', () => {
  it('are figures that open what they count, where they are exact', () => {
    const html = needs(exact);
    expect(html).toContain('href="/accessibility-gaps/events?quarter=2025-Q1&amp;barrier=COST&amp;need=DEBT"');
    expect(wordsOf(html)).toContain('Cost 0 8');
  });

  it('are whole rows or none where they are suppressed', () => {
    const words = wordsOf(needs(suppressed));
    expect(words).toContain('Needs a fixed address 12 0');
    expect(words).toContain(`No interpreter or materials in the language ${NOT_SHOWN} ${NOT_SHOWN}`);
    expect(words).toContain(`Programme is longer than the stay ${NOT_SHOWN} ${NOT_SHOWN}`);
    expect(needs(suppressed)).not.toContain('/accessibility-gaps/events');
  });
});

describe('The figures as a file', () => {
  const sheet = (gaps: GapFigures, name: string) => gapsSheets(gaps).find((one) => one.name === name);

  it('say what the page says', () => {
    expect(sheet(exact, 'By barrier')?.rows).toContainEqual(['Cost', 8, 8]);
    expect(sheet(suppressed, 'By barrier')?.rows).toContainEqual([
      'Programme is longer than the stay',
      NOT_SHOWN,
      NOT_SHOWN,
    ]);
    expect(sheet(exact, 'Barriers by need')?.rows).toContainEqual(['Needs a fixed address', 12, 0]);
    expect(sheet(exact, 'Summary')?.rows).toContainEqual(['Days of unmet need', 400]);
  });

  it('leave out what is withheld as a whole', () => {
    expect(sheet(suppressed, 'Barriers by service')).toBeUndefined();
    expect(sheet(suppressed, 'Without one criterion')).toBeUndefined();
    expect(sheet(exact, 'Without one criterion')?.rows).toEqual([
      ['Steps to Change', 'Has an address of their own', 9, 4],
    ]);
  });
});

describe('The events behind a figure', () => {
  const event = {
    ...{ eventId: '00000000-0000-4000-8000-000000000001', stream: 'Referral-1', revision: '4', position: '7' },
    ...{ kind: 'DECLINED' as const, demandId: '5b1f7a52-3a0e-5c1b-9a54-0e6f2f6f1a01' },
    ...{ caseId: '0d3c9a4e-8a0f-5f3e-8b3e-2a1d6c9e4b02', personId: '7e2b5d18-6c41-5d0a-9f6b-4c8e1a7d3f03' },
    ...{ serviceId: GROUP, referrerOrganisationId: 'org-referrer', recipientOrganisationId: 'org-service' },
    ...{ areas: ['Wexcombe'], reasons: ['ELIGIBILITY_CRITERION'], barriers: ['LANGUAGE'], happenedOn: '2025-05-29' },
  };
  const opened: OpenedGap = { ...exact, events: [event, { ...event, serviceId: OTHER }] };
  const list = (role: 'auditor' | 'safeguarding-lead', organisationId = 'org-other', events = opened.events) =>
    rendered(
      'accessibility-gaps/src/events/gap-events.njk',
      gapEventsPageView({ ...opened, events }, { barrier: 'LANGUAGE', area: 'Wexcombe' }, 1, { role, organisationId }),
    );

  it('lead an auditor to the full record and to the referral', () => {
    const html = list('auditor');
    expect(html).toContain(`href="/cases/${event.caseId}/history/events/${event.eventId}"`);
    expect(html).toContain(`href="/referrals/${event.demandId}"`);
    expect(wordsOf(html)).toContain(
      'Declined by the service 29 May 2025 Steps to Change Wexcombe A published criterion',
    );
    expect(wordsOf(html)).toContain('Barrier: No interpreter or materials in the language, Area: Wexcombe 2 events.');
  });

  it('lead nobody into the case of another agency', () => {
    expect(list('safeguarding-lead')).not.toContain('/history/events/');
    expect(list('safeguarding-lead', 'org-referrer')).toContain('/history/events/');
  });

  it('may be none', () => expect(wordsOf(list('auditor', 'org', []))).toContain('Nothing is counted here'));
});
