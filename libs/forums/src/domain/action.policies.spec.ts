import { ACTION_STATUSES } from './code-lists/index.js';
import { isOnTime, isOverdue } from './action.policies.js';

describe('An overdue action', () => {
  it('is on time through the whole of its last day', () =>
    expect(isOverdue({ status: 'ACCEPTED', dueOn: '2025-04-22' }, '2025-04-22')).toBe(false));

  it('is overdue the day after', () =>
    expect(isOverdue({ status: 'ACCEPTED', dueOn: '2025-04-22' }, '2025-04-23')).toBe(true));

  it('is overdue before anybody accepted it, too', () =>
    expect(isOverdue({ status: 'RAISED', dueOn: '2025-04-22' }, '2025-04-30')).toBe(true));

  it.each(ACTION_STATUSES.codes.filter(({ code }) => code !== 'RAISED' && code !== 'ACCEPTED').map(({ code }) => code))(
    'is never one that is %s',
    (status) => expect(isOverdue({ status, dueOn: '2025-04-22' }, '2025-04-30')).toBe(false),
  );
});

describe('An action on time', () => {
  it.each([
    ['2025-04-21', true],
    ['2025-04-22', true],
    ['2025-04-23', false],
  ])('completed on %s when due on 22 April: %s', (completedOn, onTime) =>
    expect(isOnTime({ completedOn, dueOn: '2025-04-22' })).toBe(onTime),
  );
});
