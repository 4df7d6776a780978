import type { Part } from '../referral-list/list-part.js';

/** Whom a service has taken on, by what has to happen next. */
export const CASELOAD_PARTS = [
  {
    ...({ name: 'all', text: 'Everybody', stage: 'working', sort: 'due', order: 'asc' } as const),
    states: ['ACCEPTED', 'WAITLISTED', 'CONTACTING', 'ASSESSMENT', 'IN_PROGRESS', 'ON_HOLD'],
    empty: 'People appear here when you accept their referral.',
  },
  {
    ...({ name: 'allocate', text: 'Nobody has the work', stage: 'working', sort: 'due', order: 'asc' } as const),
    withoutWorker: true,
    states: ['ACCEPTED', 'WAITLISTED', 'CONTACTING', 'ASSESSMENT', 'IN_PROGRESS', 'ON_HOLD'],
    empty: 'Somebody has the work with everybody on the caseload.',
  },
  {
    ...({ name: 'waiting', text: 'Waiting list', stage: 'working', sort: 'sent', order: 'asc' } as const),
    states: ['WAITLISTED'],
    empty: 'Nobody is on the waiting list.',
  },
  {
    ...({ name: 'working', text: 'Under way', stage: 'working', sort: 'due', order: 'asc' } as const),
    states: ['CONTACTING', 'ASSESSMENT', 'IN_PROGRESS'],
    empty: 'There is nobody whom you work with yet.',
  },
  {
    ...({ name: 'held', text: 'On hold', stage: 'working', sort: 'due', order: 'asc' } as const),
    states: ['ON_HOLD'],
    empty: 'Nothing is on hold.',
  },
] as const satisfies readonly [Part, ...Part[]];
