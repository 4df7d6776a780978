import { signedIn } from '#access';
import { londonInstant } from '#kernel';
import { rendered, wordsOf } from '#web/testing';
import { REFERRER_ID } from '../domain/referral.examples.js';
import { DRAFT_SECTIONS } from '../drafts/draft-section.js';
import { anOpenDraft } from '../drafts/open-draft.examples.js';
import { SECTION_PAGES } from './section-pages.js';
import { sectionView, type SectionAgain } from './section.view.js';

const signed = signedIn({
  member: {
    memberId: '4d7a1c9e-6b2f-5e84-9c3d-1f8b5a2e7d10',
    name: 'Asha Quillfeather',
    role: 'referrer',
    organisationId: REFERRER_ID,
    organisationName: 'Lantern Row',
    organisationType: 'SUPPORTED_ACCOM',
  },
  channel: 'page',
  correlationId: 'c',
  now: londonInstant('2025-04-10', '10:00'),
});
type Section = (typeof DRAFT_SECTIONS.codes)[number]['code'];
const page = (section: Section, draft = anOpenDraft(), again?: SectionAgain) =>
  rendered(SECTION_PAGES[section].template, sectionView(section, draft, signed, again));

describe('A section of a draft', () => {
  it.each(DRAFT_SECTIONS.codes)('$label has one heading, and two ways to save', ({ code, label }) => {
    const html = page(code);
    expect(html.match(/<h1\b/g)).toHaveLength(1);
    expect(wordsOf(html)).toContain(label);
    expect(wordsOf(html)).toContain('Save and continue Save and come back later');
    expect(html).toContain('name="seenRevision" value="1"');
  });
  it('offers what the case says until something is saved', () => {
    const html = page('person', anOpenDraft({ sections: {} }));
    expect(html).toMatch(/value="SUBSTANCE_USE_ALCOHOL" checked/);
    expect(html).toMatch(/value="HOSTEL_COMPLEX_NEEDS" selected/);
    expect(html).toContain('name="seenRevision" value="0"');
  });
  it('shows what was saved, not what the case says', () => {
    const person = { answers: { needs: [], expectedStayWeeks: 3 }, complete: true, version: 4, savedAt: signed.now };
    const html = page('person', anOpenDraft({ sections: { person } }));
    expect(html).not.toMatch(/value="SUBSTANCE_USE_ALCOHOL" checked/);
    expect(html).toMatch(/name="expectedStayWeeks"[^>]*value="3"/);
  });
  it('keeps what was typed in a tab that came second, and goes on from the newer version', () => {
    const errors = [
      { field: 'section', text: 'This section was saved somewhere else', href: '#main-content', code: 'draft-changed' },
    ];
    const html = page('risk', anOpenDraft(), { errors, entered: { riskSummary: 'Typed here <i>' }, seenVersion: 7 });
    expect(html).toContain('Typed here &lt;i&gt;');
    expect(html).toContain('name="seenRevision" value="7"');
    expect(wordsOf(html)).toContain('There is a problem This section was saved somewhere else');
  });
  it('offers to share only what a referral holds', () => {
    const html = page('sharing');
    expect(html).toContain('value="RISK_SUMMARY"');
    expect(html).not.toContain('value="FORUM_OUTCOME"');
  });
});
