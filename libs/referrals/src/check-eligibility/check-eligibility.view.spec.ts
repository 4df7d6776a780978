import { rendered, wordsOf } from '#web/testing';
import { aDocument, anOpenDraft, savedFrom } from '../drafts/open-draft.examples.js';
import { checkEligibilityView, eligibilityErrors } from './check-eligibility.view.js';

const TEMPLATE = 'referrals/src/check-eligibility/check-eligibility.njk';
const staying = (expectedStayWeeks: number) =>
  anOpenDraft({
    sections: savedFrom({
      ...aDocument,
      person: { ...aDocument.person, accommodationType: 'PRIVATE_RENT', expectedStayWeeks },
    }),
  });
const words = (draft = anOpenDraft()) => wordsOf(rendered(TEMPLATE, checkEligibilityView(draft)));

describe('The check against the criteria', () => {
  it('shows each criterion with what the answers say of it', () =>
    expect(words()).toContain('Has a fixed address Must be met Not known Can attend for 26 weeks Must be met Not met'));
  it('says that a referral can be sent although a criterion is not met, and asks why', () => {
    expect(words()).toContain('You can send the referral all the same');
    expect(words()).toContain('Why do you go on with this referral?');
    expect(eligibilityErrors(anOpenDraft(), undefined)).toMatchObject([{ code: 'go-ahead-needs-reason' }]);
    expect(eligibilityErrors(anOpenDraft(), 'We hope they adapt')).toEqual([]);
  });
  it('asks for nothing when everything is met', () => {
    expect(words(staying(26))).toContain('Every criterion is met');
    expect(words(staying(26))).not.toContain('Why do you go on');
    expect(eligibilityErrors(staying(26), undefined)).toEqual([]);
  });
  it('never takes what was not answered as met', () => {
    const draft = anOpenDraft({ sections: {} });
    expect(words(draft)).toContain('More must be known to tell');
    expect(words(draft)).toContain('nothing can be told from them yet');
  });
});
