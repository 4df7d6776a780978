import { rendered, wordsOf } from '#web/testing';
import type { GapFigures, OpenedGap } from './gaps.reader.js';
import { gapEventsPageView } from './events/gap-events-page.view.js';
import { gapsView, NOT_SHOWN } from './gaps.view.js';
import { quarterOf } from './suppression/quarters.js';
import type { Figures } from './suppression/figures.js';
import { shownExactly, suppress } from './suppression/suppress.js';

const GROUP = 'c4a8e6f0-2b7d-5e91-8c3f-9d5b7a1e2c04';
const OTHER = 'a9d2c7b4-1f6e-5b38-9e0d-7c4a2f8b6d05';
const QUARTER = quarterOf('2025-05-01');
const count = (people: number) => ({ declines: people, people });
const FIGURES: Figures = {
  total: { declines: 22, people: 20 },
  barriers: [
    { key: 'LANGUAGE', ...count(2) },
    { key: 'ADDRESS_REQUIRED', ...count(12) },
    { key: 'PROGRAMME_LENGTH', ...count(6) },
  ],
  services: [
    { key: GROUP, ...count(13), areas: ['Wexcombe'] },
    { key: OTHER, ...count(9), areas: ['Harrowmere'] },
  ],
  areas: [
    { key: 'Wexcombe', ...count(13) },
    { key: 'Harrowmere', ...count(9) },
  ],
};
const serviceName = (id: string) => (id === GROUP ? 'Steps to Change' : 'Harrowmere programme');
const exact: GapFigures = { exactness: 'all', period: { quarters: [] }, figures: shownExactly(FIGURES), serviceName };
const suppressed: GapFigures = {
  ...{ exactness: 'suppressed', figures: suppress(FIGURES), serviceName },
  period: { from: QUARTER.from, to: QUARTER.to, quarter: QUARTER, quarters: [QUARTER] },
};
const page = (gaps: GapFigures) => rendered('referrals/src/accessibility-gaps/gaps.njk', gapsView(gaps));

describe('The accessibility gaps', () => {
  it('are exact for those who may know the people, each count a way to its declines', () => {
    const html = page(exact);
    expect(wordsOf(html)).toContain('No interpreter or materials in the language 2 2');
    expect(html).toContain('href="/accessibility-gaps/events?barrier=LANGUAGE"');
    expect(html).toContain(`href="/accessibility-gaps/events?service=${GROUP}"`);
    expect(html).toContain('href="/accessibility-gaps/events"');
    expect(wordsOf(html)).toContain('Barriers named: 20 in all');
  });

  it('hide what is small, and the next smallest with it, in words that do not tell which is which', () => {
    const html = page(suppressed);
    const words = wordsOf(html);
    expect(words).toContain(`No interpreter or materials in the language ${NOT_SHOWN} ${NOT_SHOWN}`);
    expect(words).toContain(`Programme is longer than the stay ${NOT_SHOWN} ${NOT_SHOWN}`);
    expect(words).toContain('Needs a fixed address 12 12');
    expect(html).not.toContain('barrier=LANGUAGE');
    expect(html).not.toContain('barrier=PROGRAMME_LENGTH');
    expect(words).toContain('Barriers named, of those shown: 12 in all');
  });

  it('are counted by finished quarters where they are suppressed, by days where they are exact', () => {
    expect(wordsOf(page(suppressed))).toContain('April to June 2025 (quarter 1 of 2025 to 2026)');
    expect(page(suppressed)).not.toContain('name="from-day"');
    expect(page(exact)).toContain('name="from-day"');
  });

  it('say so when there is too little or nothing to show', () => {
    const few = suppress({ ...FIGURES, total: count(3) });
    expect(wordsOf(page({ ...suppressed, figures: few }))).toContain(
      'Fewer than 5 people were declined in this period',
    );
    const none = shownExactly({ total: count(0), barriers: [], services: [], areas: [] });
    expect(wordsOf(page({ ...exact, figures: none }))).toContain('No service said no in this period');
    const withheld = suppress({ ...FIGURES, barriers: [{ key: 'LANGUAGE', ...count(2) }] });
    expect(wordsOf(page({ ...suppressed, figures: withheld }))).toContain('Not shown: too few of these figures');
  });
});

describe('The declines behind a figure', () => {
  const event = {
    ...{
      eventId: '00000000-0000-4000-8000-000000000001',
      position: '7',
      referralId: '5b1f7a52-3a0e-5c1b-9a54-0e6f2f6f1a01',
    },
    ...{ caseId: '0d3c9a4e-8a0f-5f3e-8b3e-2a1d6c9e4b02', personId: '7e2b5d18-6c41-5d0a-9f6b-4c8e1a7d3f03' },
    ...{ serviceId: GROUP, referrerOrganisationId: 'org-referrer', recipientOrganisationId: 'org-service' },
    ...{ areas: ['Wexcombe'], reasons: ['ELIGIBILITY_CRITERION'], barriers: ['LANGUAGE'], declinedOn: '2025-05-29' },
  };
  const opened = (gaps: GapFigures): OpenedGap => ({ ...gaps, events: [event, { ...event, serviceId: OTHER }] });
  const list = (
    gaps: GapFigures,
    role: 'auditor' | 'commissioner' | 'safeguarding-lead',
    organisationId = 'org-other',
  ) =>
    rendered(
      'referrals/src/accessibility-gaps/events/gap-events.njk',
      gapEventsPageView(opened(gaps), { barrier: 'ADDRESS_REQUIRED' }, 1, { role, organisationId }),
    );

  it('lead an auditor to the full record and to the referral', () => {
    const html = list(exact, 'auditor');
    expect(html).toContain(`href="/cases/${event.caseId}/history/events/${event.eventId}"`);
    expect(html).toContain(`href="/referrals/${event.referralId}"`);
    expect(wordsOf(html)).toContain('29 May 2025 Steps to Change Wexcombe A published criterion is not met');
  });

  it('lead nobody into the case of another agency', () => {
    expect(list(exact, 'safeguarding-lead')).not.toContain('/history/events/');
    expect(list(exact, 'safeguarding-lead', 'org-referrer')).toContain('/history/events/');
  });

  it('have a pseudonym and a month, and nothing that leads anywhere, where figures are suppressed', () => {
    const html = list(suppressed, 'commissioner');
    const words = wordsOf(html);
    expect(words).toMatch(/D-[0-9A-F]{4}-[0-9A-F]{4} May 2025/);
    for (const secret of ['29 May', event.caseId, event.referralId, event.eventId, 'R-'])
      expect(html).not.toContain(secret);
  });

  it('withhold in the list the service that is withheld among the figures', () => {
    const figures = suppress({
      ...FIGURES,
      services: [...FIGURES.services, { key: 'third', ...count(1), areas: ['Wexcombe'] }],
    });
    const words = wordsOf(list({ ...suppressed, figures }, 'commissioner'));
    expect(words).toContain('Steps to Change');
    expect(words).not.toContain('Harrowmere programme');
    expect(words).toContain('Withheld');
  });
});
