import { someMember } from '#access/testing';
import { rendered, wordsOf } from '#web/testing';
import { anAction } from '../domain/action.examples.js';
import { EXAMPLE_HOSTEL_ID, EXAMPLE_PERSON_ID, EXAMPLE_POLICE_ID } from '../domain/forum-referral.examples.js';
import { actionOf } from './action.row.js';
import { actionTrackerView, type TrackerChoice } from './action-tracker.view.js';

const action = actionOf({
  ...anAction.raised().data,
  ...{ revision: '0', originalDueOn: '2025-04-04', status: 'ACCEPTED', extensions: [] },
});
const names = new Map([
  [EXAMPLE_HOSTEL_ID, 'Lantern Row'],
  [EXAMPLE_POLICE_ID, 'Mid-Severn Constabulary'],
]);
const counts = { open: 3, overdue: 1, toAccept: 1, rejected: 0 };
const view = (choice: TrackerChoice, { actions = [action], role = 'safeguarding-lead' as const, next = '' } = {}) =>
  actionTrackerView(
    {
      page: { actions, ...(next && { next }) },
      counts,
      personNames: new Map([[EXAMPLE_PERSON_ID, 'Jasper Thistlewick']]),
    },
    choice,
    names,
    { member: someMember({ role }), today: '2025-04-07' },
  );
const page = (...given: Parameters<typeof view>) =>
  rendered('forums/src/action-tracker/action-tracker.njk', view(...given));

describe('The tracker of actions', () => {
  it('counts what there is to do, each count a link to what it counts', () => {
    const html = page({ side: 'owned', show: 'open' });
    expect(html).toContain('/actions?side=owned&amp;show=overdue');
    expect(wordsOf(html)).toContain('1 overdue 1 not accepted yet 3 open 0 rejected');
  });

  it('says who asked, for whom, and in words that it is overdue', () => {
    const words = wordsOf(page({ side: 'owned', show: 'open' }));
    expect(words).toContain('Jasper Thistlewick Lantern Row 4 April 2025 1 working day overdue Overdue');
  });

  it('names the owner on the side of who raised it', () =>
    expect(wordsOf(page({ side: 'raised', show: 'open' }))).toContain('Mid-Severn Constabulary'));

  it('keeps the filter on the way further down the list', () =>
    expect(view({ side: 'raised', show: 'closed' }, { next: '2025-04-04~x' }).next).toBe(
      '/actions?side=raised&show=closed&after=2025-04-04%7Ex',
    ));

  it.each([
    ['owned', 'open', 'When a forum asks your organisation'],
    ['raised', 'open', 'Log actions from a forum case'],
    ['owned', 'overdue', 'Show all actions'],
  ] as const)('says what to do when %s, %s is empty', (side, show, words) =>
    expect(wordsOf(page({ side, show }, { actions: [] }))).toContain(words),
  );

  it('puts no name in its title', () =>
    expect(page({ side: 'owned', show: 'open' })).toMatch(/<title>Actions – Sightline<\/title>/));
});
