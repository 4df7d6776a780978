import type { Part } from '../referral-list/list-part.js';

const START = 'Open a case and choose “Refer to a service” to start one.';

/** What a referrer's own referrals are divided into. */
export const SENT_PARTS = [
  {
    ...({ name: 'open', text: 'Open', stage: 'deciding', sort: 'due', order: 'asc' } as const),
    states: ['SUBMITTED', 'RECEIVED', 'INFO_REQUESTED', 'CHALLENGED', 'ON_HOLD'],
    empty: `None of your referrals is waiting for an answer. ${START}`,
  },
  {
    ...({ name: 'answer', text: 'Waiting for your answer', stage: 'deciding', sort: 'due', order: 'asc' } as const),
    states: ['INFO_REQUESTED'],
    empty: 'No service is waiting for an answer from you.',
  },
  {
    ...({ name: 'drafts', text: 'Drafts', stage: 'draft', sort: 'sent', order: 'desc' } as const),
    empty: `You have no drafts. ${START}`,
  },
  {
    ...({ name: 'accepted', text: 'Accepted', stage: 'working', sort: 'sent', order: 'desc' } as const),
    states: ['ACCEPTED', 'WAITLISTED', 'CONTACTING', 'ASSESSMENT', 'IN_PROGRESS', 'ON_HOLD'],
    empty: 'No service works with anybody whom you referred yet.',
  },
  {
    ...({ name: 'declined', text: 'Declined', stage: 'over', sort: 'ended', order: 'desc' } as const),
    states: ['DECLINED'],
    empty: 'No service has declined a referral of yours.',
  },
  {
    ...({ name: 'over', text: 'Ended', stage: 'over', sort: 'ended', order: 'desc' } as const),
    states: ['DECLINED', 'WITHDRAWN', 'COMPLETED', 'ENDED_EARLY', 'MARKED_IN_ERROR'],
    empty: 'None of your referrals is over yet.',
  },
] as const satisfies readonly [Part, ...Part[]];
export type SentPart = (typeof SENT_PARTS)[number];
