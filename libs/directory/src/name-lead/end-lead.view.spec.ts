import type { Refused } from '#web';
import { rendered, wordsOf } from '#web/testing';
import { anOrganisation, MEMBER_ID } from '../domain/organisation.examples.js';
import { endLeadView, type EndLeadData } from './end-lead.view.js';

const lead = { forum: 'MARAC', memberId: MEMBER_ID, capacity: 'LEAD', from: '2025-02-01' } as const;
const data: EndLeadData = {
  organisation: { ...anOrganisation.registered().data, revision: 1n },
  leads: [lead],
  names: new Map([[MEMBER_ID, 'Dorian Larkspur']]),
};
const html = (leads: EndLeadData['leads'], refused?: Refused) =>
  rendered('directory/src/name-lead/end-lead.njk', endLeadView({ ...data, leads }, '2026-03-15', refused));

describe('The form that ends a place', () => {
  it('says who has one, and asks for the last day, which is today unless it is changed', () => {
    expect(wordsOf(html([lead]))).toContain('MARAC, lead: Dorian Larkspur, since 1 February 2025');
    expect(html([lead])).toMatch(/name="endedOn-day"[^>]* value="15"/);
  });
  it('offers the members who have a place, each once', () => {
    const view = endLeadView({ ...data, leads: [lead, { ...lead, forum: 'MAPPA' }] }, '2026-03-15');
    expect(view.members).toEqual([{ value: MEMBER_ID, text: 'Dorian Larkspur' }]);
  });
  it('is not there where nobody has a place', () => {
    expect(wordsOf(html([]))).toContain('there is no place to end');
    expect(html([])).not.toContain('name="endedOn-day"');
  });
  it('is there wherever the summary of errors leads to it', () => {
    const error = { field: 'memberId', text: 'Select the member', href: '#memberId', code: 'required' };
    const again = html([], { ok: false, errors: [error], entered: {}, commandId: MEMBER_ID });
    expect(again).toContain('id="memberId"');
    expect(again).toContain('id="forum"');
  });
});
