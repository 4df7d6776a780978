import { someMember } from '#access/testing';
import { rendered, wordsOf } from '#web/testing';
import { CASE_ID } from '../domain/case.examples.js';
import { PERSON_ID } from '../domain/person.examples.js';
import { formPage } from '../testing/form-page.js';
import { PersonSearchForm } from './person-search.form.js';
import type { SearchResults } from './person-search.query.js';
import { personSearchView, searchResultsView } from './person-search.view.js';

const { html } = formPage('person-search/person-search.njk', PersonSearchForm, personSearchView);
const found = { personId: PERSON_ID, personReference: 'P-0000-0001', personName: 'Alarico <b>Pembrasso' };
const results = (over: Partial<SearchResults> = {}, member = someMember()) =>
  rendered(
    'case-file/src/person-search/search-results.njk',
    searchResultsView({ terms: 'pembrasso', found: [found], more: false, ...over }, { member }),
  );

describe('The search form', () => {
  it('posts, so that no name stands in an address, and says what is recorded', () => {
    expect(html()).toMatch(/<form method="post" action="\/search"/);
    expect(wordsOf(html())).toContain('Each search is recorded with whom it found.');
  });
  it.each([
    [{ terms: ' ' }, 'Enter a name or a reference'],
    [{ terms: 'x'.repeat(101) }, 'The name or reference must be 100 characters or fewer'],
    [{ terms: 'a\u0000' }, 'The name or reference contains a hidden character'],
  ])('refuses %j', (posted, text) => expect(wordsOf(html(posted))).toContain(`There is a problem ${text}`));
});

describe('The results of a search', () => {
  it('lead to the case or, where there is none yet, to opening one', () => {
    expect(results()).toContain(`href="/persons/${PERSON_ID}/open-case"`);
    expect(wordsOf(results())).toContain('1 person found');
    const withCase = { ...found, caseId: CASE_ID, reference: 'C-0000-0001', openedOn: '2025-03-13' };
    expect(results({ found: [withCase, found] })).toContain(`href="/cases/${CASE_ID}"`);
  });
  it('say by which other name somebody was found', () => {
    const page = results({ found: [{ ...found, knownAs: 'Al Pembrazo' }] });
    expect(page).toContain('Alarico &lt;b&gt;Pembrasso, also known as Al Pembrazo');
  });
  it('say when there are more than are shown', () =>
    expect(wordsOf(results({ more: true }))).toContain('and more: add to the name to see fewer'));
  it('name nobody in their title, and keep the terms in the form', () => {
    expect(/<title>(.*?)<\/title>/s.exec(results())?.[1]).toBe('Search results – Sightline');
    expect(results()).toMatch(/name="terms"[^>]*value="pembrasso"/);
  });
  it('help when nobody is found: try otherwise or register, for those who may', () => {
    expect(wordsOf(results({ found: [] }))).toContain('Try part of the name, another name that they go by');
    expect(results({ found: [] })).toContain('/persons/register');
    expect(results({ found: [] }, someMember({ role: 'auditor' }))).not.toContain('/persons/register');
  });
});
