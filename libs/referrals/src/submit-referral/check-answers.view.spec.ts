import { signedIn } from '#access';
import { londonInstant, STANDARD_CLOCK_TERMS } from '#kernel';
import { rendered, wordsOf } from '#web/testing';
import { REFERRAL_ID, REFERRER_ID } from '../domain/referral.examples.js';
import { aDocument, anOpenDraft, savedFrom } from '../drafts/open-draft.examples.js';
import { checkAnswersView, isReady } from './check-answers.view.js';

const at = (now: Date) =>
  signedIn({
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
    now,
  });
const thursday = at(londonInstant('2025-04-10', '10:00'));
const html = (signed = thursday, draft = anOpenDraft()) =>
  rendered('referrals/src/submit-referral/check-answers.njk', checkAnswersView(draft, signed));

describe('Checking the answers before sending', () => {
  it('says by when by the contract of the service, and remembers which version was read', () => {
    const terms = { ...STANDARD_CLOCK_TERMS, decideDays: 10 };
    const view = checkAnswersView(anOpenDraft(), thursday, { terms });
    expect(view).toMatchObject({ acknowledgeBy: '2025-04-11', decideBy: '2025-04-28', seenDraft: 5 });
    const page = rendered('referrals/src/submit-referral/check-answers.njk', view);
    expect(page).toContain('<input type="hidden" name="seenDraft" value="5">');
  });
  it('says by which moment an urgent one is acknowledged', () => {
    const reason = { ...aDocument.reason, urgency: 'URGENT' } as const;
    const draft = anOpenDraft({ sections: savedFrom({ ...aDocument, reason }) });
    expect(wordsOf(html(thursday, draft))).toContain('has the referral by 10 April 2025 at midday and decide by');
  });
  it('shows exactly what the service will see', () => {
    const words = wordsOf(html());
    expect(words).toContain('What Wexcombe Change Service will see');
    expect(words).toContain('Name Jasper Thistlewick Date of birth 2 November 1987');
    expect(words).toContain('Risk summary Overheard making threats.');
  });
  it('shows nothing that the sharing decision leaves out', () => {
    const sharing = { ...aDocument.sharing, items: ['IDENTITY' as const, 'RISK_SUMMARY' as const], withheld: 'Needs' };
    const words = wordsOf(html(thursday, anOpenDraft({ sections: savedFrom({ ...aDocument, sharing }) })));
    expect(words).toContain('Needs None shared');
    expect(words).toContain('Where they stay Not shared');
    expect(words).toContain('Decision Share in part');
  });
  it('leads from every answer back to its section', () => {
    for (const section of ['person', 'risk', 'awareness', 'reason', 'sharing']) {
      expect(html()).toContain(`href="/referrals/${REFERRAL_ID}/draft/${section}"`);
    }
    expect(html()).toContain('Change<span class="govuk-visually-hidden"> risk summary</span>');
  });
  it('says what happens next and by when, the 13:00 cut-off applied', () => {
    expect(wordsOf(html())).toContain('confirm that it has the referral by 11 April 2025 and decide by 17 April 2025');
    const afternoon = at(londonInstant('2025-04-10', '13:00'));
    expect(wordsOf(html(afternoon))).toContain('by 14 April 2025 and decide by 22 April 2025');
  });
  it('warns of a risk summary that has grown old', () => {
    expect(checkAnswersView(anOpenDraft(), at(londonInstant('2025-05-07', '10:00'))).problem).toBeUndefined();
    expect(wordsOf(html(at(londonInstant('2025-05-08', '10:00'))))).toContain('It was saved on 9 April 2025.');
  });
  it('waits until every section is complete and the service gets what it needs', () => {
    expect(isReady(anOpenDraft())).toBe(true);
    expect(isReady(anOpenDraft({ sections: savedFrom({ risk: aDocument.risk }) }))).toBe(false);
    const sharing = { ...aDocument.sharing, items: ['IDENTITY' as const] };
    expect(isReady(anOpenDraft({ sections: savedFrom({ ...aDocument, sharing }) }))).toBe(false);
  });
});
