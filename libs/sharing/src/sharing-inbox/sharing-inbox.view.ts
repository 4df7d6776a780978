import { isOffered, type Member } from '#access';
import { labelOf, readableDate, referenceOf, withinSentence } from '#kernel';
import { datetimeText } from '#web';
import { CORRECTION_CAUSES, CORRECTION_KINDS, DATA_CATEGORIES, RECALL_REASONS } from '../domain/code-lists/index.js';
import { sharingActions } from '../sharing.actions.js';
import type { InboxItem } from './inbox.query.js';

const TITLES = {
  release: 'Information was shared with you',
  correction: 'A correction',
  recall: 'Stop using what was shared with you',
} as const;

/** What came to an organisation: what it has to say that it knows, and what it has said. */
export function sharingInboxView(
  inbox: { waiting: readonly InboxItem[]; done: readonly InboxItem[] },
  organisations: ReadonlyMap<string, string>,
  member: Member,
) {
  const rows = (items: readonly InboxItem[]) =>
    items.map((item) => ({ ...itemView(item, organisations), href: hrefOf(item, member) }));
  return { waiting: rows(inbox.waiting), done: rows(inbox.done) };
}

function itemView(item: InboxItem, organisations: ReadonlyMap<string, string>) {
  const { what, sharingId, noticeId, acknowledgedAt } = item;
  const sharer = organisations.get(item.sharerOrganisationId) ?? 'An organisation';
  return {
    id: noticeId ?? sharingId,
    title: TITLES[what],
    reference: referenceOf('S', sharingId),
    sharingId,
    noticeId,
    isUrgent: what !== 'release',
    sentence: sentence(item, sharer),
    todo: TODO[what],
    acknowledged: acknowledgedAt && datetimeText(new Date(acknowledgedAt)),
  };
}

/** The page of the decision, for whoever may open it: a recall closes it, and not every role that is told reads decisions. */
function hrefOf({ what, sharingId }: InboxItem, member: Member): string | undefined {
  const relations = { recipient: [member.organisationId] };
  const resource = { kind: 'sharing', id: sharingId, caseIds: [], relations };
  const isOpen = what !== 'recall' && isOffered({ member, rule: sharingActions['sharing:read'], resource });
  return isOpen ? `/sharing-decisions/${sharingId}` : undefined;
}

const TODO = {
  release: 'Say that it has reached you.',
  correction:
    'Mark it in your own records, tell whoever you passed it to, and look again at what you decided because of it.',
  recall: 'Do not use it any more, and take it out of your working files.',
} as const;

function sentence(item: InboxItem, sharer: string): string {
  const items = item.items.map((one) => withinSentence(labelOf(DATA_CATEGORIES, one))).join('; ');
  const shared = `${sharer} shared on ${readableDate(item.releasedOn)}: ${items}.`;
  if (item.kind !== undefined && item.cause !== undefined) {
    const recorded = item.recordedOn === undefined ? '' : ` recorded on ${readableDate(item.recordedOn)}`;
    return `${shared} ${labelOf(CORRECTION_KINDS, item.kind)},${recorded}: ${withinSentence(labelOf(CORRECTION_CAUSES, item.cause))}.`;
  }
  if (item.recallReason === undefined) return shared;
  return `${shared} It was recalled: ${withinSentence(labelOf(RECALL_REASONS, item.recallReason))}.`;
}
