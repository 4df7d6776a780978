import { rendered, wordsOf } from '#web/testing';
import { dutiesView } from './duties.view.js';
import { waysView } from './ways.view.js';

const TODAY = '2025-04-14'; // a Monday
const page = (...duties: Parameters<typeof dutiesView>[0]) =>
  rendered('my-work/src/front-page/ways.njk', {
    ...waysView('governance-lead'),
    duties: dutiesView(duties, TODAY),
  });

describe('What waits for a role without clocks', () => {
  it('is a link with its day, and says when it is late', () => {
    const html = page(
      { text: '1 emergency review to do', href: '/emergency-reviews', dueOn: '2025-04-10' },
      { text: '2 requests for erasure', href: '/erasures', dueOn: '2025-04-14' },
      { text: '1 possible conflict to look at', href: '/possible-conflicts' },
    );
    expect(wordsOf(html)).toContain(
      'Waiting for you 1 emergency review to do 2 working days overdue 10 April 2025 2 requests for erasure due today 14 April 2025 1 possible conflict to look at',
    );
    expect(html).toContain('href="/erasures"');
    expect(html.match(/sightline-work__line--late/g)).toHaveLength(1);
  });

  it('is not there when nothing waits', () => expect(wordsOf(page())).not.toContain('Waiting for you'));
});
