import type { IsoDate } from '#kernel';
import type { BoxPage } from '../referral-list/box.reader.js';
import { referralLines } from '../referral-list/referral-rows.view.js';
import { countOf, nextHref, partTabs, type Part } from '../referral-list/shown.view.js';

/** What a referrer's own referrals are divided into. */
export const SENT_PARTS = [
  { name: 'open', text: 'Open', states: ['SUBMITTED', 'RECEIVED', 'INFO_REQUESTED'], order: 'due' },
  { name: 'answer', text: 'Waiting for your answer', states: ['INFO_REQUESTED'], order: 'due' },
  { name: 'drafts', text: 'Drafts', states: ['DRAFT'], order: 'recent' },
  { name: 'accepted', text: 'Accepted', states: ['ACCEPTED'], order: 'recent' },
  { name: 'declined', text: 'Declined', states: ['DECLINED'], order: 'recent' },
  { name: 'withdrawn', text: 'Withdrawn', states: ['WITHDRAWN'], order: 'recent' },
] as const satisfies readonly [Part, ...Part[]];
export type SentPart = (typeof SENT_PARTS)[number];

const START = 'Open a case and choose “Refer to a service” to start one.';
const EMPTY: Readonly<Record<SentPart['name'], string>> = {
  open: `None of your referrals is waiting for an answer. ${START}`,
  answer: 'No service is waiting for an answer from you.',
  drafts: `You have no drafts. ${START}`,
  accepted: 'No service has accepted a referral of yours yet.',
  declined: 'No service has declined a referral of yours.',
  withdrawn: 'None of your referrals was withdrawn.',
};

/** The referrals that an organisation made, one part of them shown. */
export function sentReferralsView(page: BoxPage, shown: SentPart, today: IsoDate) {
  return {
    tabs: partTabs('/sent', SENT_PARTS, shown, page.counts),
    title: shown.text,
    count: countOf(shown, page.counts),
    part: shown.name,
    lines: referralLines(page.entries, page.names, today),
    empty: EMPTY[shown.name],
    next: nextHref('/sent', shown, page.next),
  };
}
