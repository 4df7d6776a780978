import { someMember } from '#access/testing';
import { rendered, wordsOf } from '#web/testing';
import { aSummary } from '../testing/form-page.js';
import type { CasePage } from './case-list.query.js';
import type { CaseListForm } from './case-list.form.js';
import { caseListView } from './case-list.view.js';

const referrer = someMember({ role: 'referrer' });
const auditor = someMember({ role: 'auditor' });
const page = (over: Partial<CasePage> = {}, filter: CaseListForm = {}, member = referrer) =>
  rendered(
    'case-file/src/case-list/case-list.njk',
    caseListView({ cases: [aSummary], total: 1, ...over }, filter, { member }),
  );

describe('The list of cases', () => {
  it('says who each case is about, what they need and where they stay', () => {
    const words = wordsOf(page());
    expect(words).toContain('1 case');
    expect(words).toContain('Not known Homelessness Hostel, complex needs Not assessed 13 March 2025');
    expect(page()).toContain(`href="/cases/${aSummary.caseId}"`);
  });
  it('names nobody in its title', () => expect(/<title>(.*?)<\/title>/s.exec(page())?.[1]).toBe('Cases – Sightline'));
  it('keeps the filter in the form and in the address of the next page', () => {
    const filtered = page({ next: '2025-03-13~abc', total: 30 }, { need: 'DEBT', risk: 'HIGH' });
    expect(filtered).toMatch(/<option value="DEBT" selected>/);
    expect(filtered).toContain('/cases?need=DEBT&amp;risk=HIGH&amp;cursor=2025-03-13%7Eabc');
    expect(wordsOf(filtered)).toContain('30 cases');
  });
  it('helps when there is nothing yet, nothing that matches, and nothing to begin with', () => {
    const nothing = { cases: [], total: 0 };
    expect(wordsOf(page(nothing))).toContain('Register the person referred, then open a case about them.');
    expect(wordsOf(page(nothing, { need: 'DEBT' }))).toContain('No case matches all of this');
    expect(wordsOf(page(nothing, {}, auditor))).toContain('Cases appear here once an organisation opens them.');
  });
  it('offers an auditor the cases of every organisation, and nothing to register', () => {
    expect(wordsOf(page({}, {}, auditor))).toContain('Cases of every organisation');
    expect(page({}, {}, auditor)).not.toContain('/persons/register');
  });
});
