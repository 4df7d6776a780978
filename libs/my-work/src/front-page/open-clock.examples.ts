import type { OpenClock } from './open-clock.row.js';

const OURS = 'c10c0001-0000-4000-8000-000000000001';
const THEIRS = 'c10c0002-0000-4000-8000-000000000002';
const ACTION = 'c10c0003-0000-4000-8000-000000000003';

/** Clocks as a safeguarding lead sees them on Monday 14 April 2025. All invented. */
export const aClock = {
  answers: (change: Partial<OpenClock> = {}): OpenClock => ({
    kind: 'referral',
    id: OURS,
    reference: 'R-0001-AAAA',
    personName: 'Jasper Thistlewick',
    awaited: 'answers',
    turn: 'ours',
    otherSide: 'Wexcombe Change: 26-week group',
    urgent: false,
    dueOn: '2025-04-14',
    ...change,
  }),
  decision: (change: Partial<OpenClock> = {}): OpenClock => ({
    ...aClock.answers(),
    id: THEIRS,
    reference: 'R-0002-BBBB',
    awaited: 'decision',
    turn: 'theirs',
    dueOn: '2025-04-17',
    ...change,
  }),
  action: (change: Partial<OpenClock> = {}): OpenClock => ({
    ...aClock.answers(),
    kind: 'action',
    id: ACTION,
    reference: 'A-0003-CCCC',
    what: 'Flag the address and check bail conditions.',
    awaited: 'completion',
    otherSide: 'Mid-Severn Constabulary',
    dueOn: '2025-04-11',
    ...change,
  }),
};
