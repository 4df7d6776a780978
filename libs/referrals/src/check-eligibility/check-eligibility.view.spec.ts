import { rendered, wordsOf } from '#web/testing';
import { aDocument, anOpenDraft, aSummary, savedFrom } from '../drafts/open-draft.examples.js';
import { aGroupService } from '../referral-page/open-referral.examples.js';
import { checkEligibilityView, eligibilityErrors } from './check-eligibility.view.js';

const TEMPLATE = 'referrals/src/check-eligibility/check-eligibility.njk';
const staying = (expectedStayWeeks: number) =>
  anOpenDraft({
    sections: savedFrom({
      ...aDocument,
      person: { ...aDocument.person, accommodationType: 'PRIVATE_RENT', expectedStayWeeks },
    }),
  });
const words = (draft = anOpenDraft()) => wordsOf(rendered(TEMPLATE, checkEligibilityView(draft, '2026-03-10')));

describe('The check against the criteria', () => {
  it('shows each criterion with what the answers say of it', () =>
    expect(words()).toContain('Has a fixed address Must be met Not known Find out where the person stays'));
  it('says what would have to change, and lets a person be recorded as screened out with one press', () => {
    expect(words()).toContain('Must be met Not met A longer stay, or the same work in fewer weeks');
    expect(words()).toContain('Record that the person was screened out');
    expect(words(staying(26))).not.toContain('screened out');
  });
  it('says that a referral can be sent although a criterion is not met, and asks why', () => {
    expect(words()).toContain('You can send the referral all the same');
    expect(words()).toContain('Why do you go on with this referral?');
    expect(eligibilityErrors(anOpenDraft(), undefined, '2026-03-10')).toMatchObject([
      { code: 'go-ahead-needs-reason' },
    ]);
    expect(eligibilityErrors(anOpenDraft(), 'We hope they adapt', '2026-03-10')).toEqual([]);
  });
  it('asks for nothing when everything is met', () => {
    expect(words(staying(26))).toContain('Every criterion is met');
    expect(words(staying(26))).not.toContain('Why do you go on');
    expect(eligibilityErrors(staying(26), undefined, '2026-03-10')).toEqual([]);
  });
  it('forgets nothing that the case file says and no section asks for', () => {
    const criterion = { barrier: 'LANGUAGE', text: 'Speaks English', kind: 'HARD' } as const;
    const criteria = [{ criterionId: 'c21721a0-0000-4000-8000-000000000003', ...criterion }];
    const service = { ...aGroupService, criteria: { version: 1, criteria } };
    expect(words(anOpenDraft({ service }))).toContain('Speaks English Must be met Met');
    const summary = { ...aSummary, interpreterNeeded: true };
    expect(words(anOpenDraft({ service, summary }))).toContain('Speaks English Must be met Not met');
  });
  it('never takes what was not answered as met', () => {
    const draft = anOpenDraft({ sections: {} });
    expect(words(draft)).toContain('More must be known to tell');
    expect(words(draft)).toContain('nothing can be told from them yet');
  });
});
