import type { Part } from '../referral-list/list-part.js';

/** What a service's inbox is divided into: what needs an answer first, what is over last. What it works on is the caseload. */
export const INBOX_PARTS = [
  {
    ...({ name: 'open', text: 'All open', stage: 'deciding', sort: 'due', order: 'asc' } as const),
    states: ['SUBMITTED', 'RECEIVED', 'INFO_REQUESTED', 'CHALLENGED', 'ON_HOLD'],
    empty: 'No referral needs an answer from you. New ones appear here as soon as they are sent.',
  },
  {
    ...({ name: 'new', text: 'New', stage: 'deciding', sort: 'due', order: 'asc' } as const),
    states: ['SUBMITTED'],
    empty: 'Every referral has been acknowledged. New ones appear here as soon as they are sent.',
  },
  {
    ...({ name: 'decide', text: 'Decision due', stage: 'deciding', sort: 'due', order: 'asc' } as const),
    states: ['RECEIVED', 'CHALLENGED'],
    empty: 'There is no referral for you to decide on. Acknowledge new ones first.',
  },
  {
    ...({ name: 'waiting', text: 'Waiting for information', stage: 'deciding', sort: 'due', order: 'asc' } as const),
    states: ['INFO_REQUESTED'],
    empty: 'You are not waiting for any answers.',
  },
  {
    ...({ name: 'over', text: 'Ended', stage: 'over', sort: 'ended', order: 'desc' } as const),
    states: ['DECLINED', 'WITHDRAWN', 'COMPLETED', 'ENDED_EARLY', 'MARKED_IN_ERROR'],
    empty: 'Nothing has ended yet. Whom you accepted is on the caseload.',
  },
] as const satisfies readonly [Part, ...Part[]];
export type InboxPart = (typeof INBOX_PARTS)[number];
