import { someSignedIn } from '../testing.js';
import { Duties, dutyOf, type Duty } from './duties.js';

const REVIEWS: Duty = { text: 'Emergencies to be judged', href: '/emergency-reviews', dueOn: '2025-04-16' };
const ERASURES: Duty = { text: 'Requests to be decided', href: '/erasures', dueOn: '2025-04-14' };
const CONFLICTS: Duty = { text: 'Possible conflicts', href: '/possible-conflicts' };

describe('What waits for a member', () => {
  const duties = new Duties();
  const asked: string[] = [];
  for (const duty of [CONFLICTS, REVIEWS, ERASURES])
    duties.register({
      role: 'governance-lead',
      tell: () => {
        asked.push(duty.href);
        return Promise.resolve([duty]);
      },
    });

  it('is told by day, and what has no day last', async () =>
    expect(await duties.of(someSignedIn({ role: 'governance-lead' }))).toEqual([ERASURES, REVIEWS, CONFLICTS]));

  it('is not even looked for where it is another role’s', async () => {
    asked.length = 0;
    expect(await duties.of(someSignedIn({ role: 'commissioner' }))).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('is nothing where nothing waits, and without a day where none is set', () => {
    expect(dutyOf({ count: 0, dueOn: null }, 'Nothing', '/erasures')).toEqual([]);
    expect(dutyOf({ count: 1, dueOn: null }, 'One', '/erasures')).toEqual([{ text: 'One', href: '/erasures' }]);
  });
});
