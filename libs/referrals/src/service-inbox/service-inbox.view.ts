import type { IsoDate } from '#kernel';
import type { BoxPage } from '../referral-list/box.reader.js';
import { referralLines } from '../referral-list/referral-rows.view.js';
import { countOf, nextHref, partTabs, type Part } from '../referral-list/shown.view.js';

/** What a service's inbox is divided into: what needs an answer first, what was answered last. */
export const INBOX_PARTS = [
  { name: 'open', text: 'All open', states: ['SUBMITTED', 'RECEIVED', 'INFO_REQUESTED'], order: 'due' },
  { name: 'new', text: 'New', states: ['SUBMITTED'], order: 'due' },
  { name: 'decide', text: 'Decision due', states: ['RECEIVED'], order: 'due' },
  { name: 'waiting', text: 'Waiting for information', states: ['INFO_REQUESTED'], order: 'due' },
  { name: 'decided', text: 'Decided', states: ['ACCEPTED', 'DECLINED', 'WITHDRAWN'], order: 'recent' },
] as const satisfies readonly [Part, ...Part[]];
export type InboxPart = (typeof INBOX_PARTS)[number];

const EMPTY: Readonly<Record<InboxPart['name'], string>> = {
  open: 'No referral needs an answer from you. New ones appear here as soon as they are sent.',
  new: 'Every referral has been acknowledged. New ones appear here as soon as they are sent.',
  decide: 'There is no referral for you to decide on. Acknowledge new ones first.',
  waiting: 'You are not waiting for any answers.',
  decided: 'You have not decided on a referral yet.',
};

/** The inbox of a service, one part of it shown. */
export function serviceInboxView(page: BoxPage, shown: InboxPart, today: IsoDate) {
  return {
    tabs: partTabs('/inbox', INBOX_PARTS, shown, page.counts),
    title: shown.text,
    count: countOf(shown, page.counts),
    decided: shown.name === 'decided',
    lines: referralLines(page.entries, page.names, today),
    empty: EMPTY[shown.name],
    next: nextHref('/inbox', shown, page.next),
  };
}
