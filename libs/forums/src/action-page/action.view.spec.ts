import { someMember } from '#access/testing';
import { rendered, wordsOf } from '#web/testing';
import { actionOf, type ActionRow } from '../action-tracker/action.row.js';
import { anAction } from '../domain/action.examples.js';
import { aForumReferral, EXAMPLE_HOSTEL_ID, EXAMPLE_POLICE_ID } from '../domain/forum-referral.examples.js';
import { forumCaseOf } from '../forum-case/forum-case.row.js';
import { actionView } from './action.view.js';
import type { OpenAction } from './open-actions.reader.js';

const {
  recipientOrganisationIds: _told,
  sharingId: _sharing,
  criteria: _why,
  ...header
} = aForumReferral.submitted().data;
const entry = forumCaseOf({ ...header, revision: '1', participantOrganisationIds: [EXAMPLE_POLICE_ID], hearings: [] });
const organisationNames = new Map([
  [EXAMPLE_HOSTEL_ID, 'Lantern Row'],
  [EXAMPLE_POLICE_ID, 'Mid-Severn Constabulary'],
]);
const openAction = (change: Partial<ActionRow> = {}): OpenAction => ({
  action: actionOf({
    ...anAction.raised({ text: 'Flag the <b>address</b>.' }).data,
    ...{ revision: '3', originalDueOn: '2025-04-04', status: 'RAISED', extensions: [], ...change },
  }),
  entry,
  person: { name: 'Jasper Thistlewick', reference: 'P-4F7K-2M9P' },
  organisationNames,
});
const police = someMember({ organisationId: EXAMPLE_POLICE_ID });
const hostel = someMember({ organisationId: EXAMPLE_HOSTEL_ID });
const page = (change: Partial<ActionRow> = {}, member = police, today = '2025-04-02') =>
  rendered('forums/src/action-page/action-page.njk', actionView(openAction(change), { member, today }));

describe('The page of an action', () => {
  it('says what is asked of whom by when, and escapes it', () => {
    const html = page();
    expect(wordsOf(html)).toContain('Mid-Severn Constabulary');
    expect(wordsOf(html)).toContain('4 April 2025');
    expect(html).not.toContain('<b>address</b>');
  });

  it('names the person referred on the page, never in its title', () => {
    expect(page()).toContain('Jasper Thistlewick');
    expect(page()).toMatch(/<title>Action A-.{4}-.{4} – Sightline<\/title>/);
    expect(page().match(/<h1/g)).toHaveLength(1);
  });

  it.each([
    ['2025-04-04', 'due today'],
    ['2025-04-07', '1 working day overdue'],
    ['2025-04-02', '2 working days left'],
  ])('says on %s in words that it is %s', (today, words) => expect(wordsOf(page({}, police, today))).toContain(words));

  it('says in words that it is overdue', () => {
    expect(wordsOf(page({ status: 'ACCEPTED' }, police, '2025-04-05'))).toContain('Overdue');
    expect(wordsOf(page({ status: 'ACCEPTED' }, police, '2025-04-04'))).not.toContain('Overdue');
  });

  it.each([
    ['2025-04-04', 'Completed on time'],
    ['2025-04-05', 'Completed late'],
  ])('completed on %s says %s', (closedOn, words) =>
    expect(wordsOf(page({ status: 'COMPLETED', closedOn, outcome: 'DONE', evidence: 'Done.' }))).toContain(words),
  );

  it('keeps the first date beside the later one', () => {
    const words = wordsOf(page({ dueOn: '2025-04-11' }));
    expect(words).toContain('Due 11 April 2025');
    expect(words).toContain('First due 4 April 2025');
  });
});

describe('What can be done on the page of an action', () => {
  it.each([
    ['its owner, before accepting', {}, police, ['accept', 'reject']],
    ['its owner, after accepting', { status: 'ACCEPTED' as const }, police, ['complete', 'not-achieved']],
    ['who raised it', {}, hostel, ['extend']],
    ['a keyworker of the owner, before accepting', {}, someMember({ ...police, role: 'referrer' }), []],
    [
      'a keyworker of the owner, after accepting',
      { status: 'ACCEPTED' as const },
      someMember({ ...police, role: 'referrer' }),
      ['complete', 'not-achieved'],
    ],
    ['its owner, once closed', { status: 'REJECTED' as const, closedOn: '2025-04-02' }, police, []],
    ['an auditor', {}, someMember({ role: 'auditor' }), []],
  ])('by %s', (_name, change, member, expected) => {
    const html = page(change, member);
    const offered = ['accept', 'reject', 'complete', 'not-achieved', 'extend'].filter((what) =>
      html.includes(`/actions/${anAction.raised().data.actionId}/${what}"`),
    );
    expect(offered).toEqual(expected);
  });
});
