import type { Member } from '#access';
import { BARRIERS, labelOf, readableDate, type CodeList } from '#kernel';
import { DECLINE_REASONS, END_REASONS } from '#referrals';
import type { GapChoice } from '../counting/gap-events.query.js';
import { GAP_KINDS } from '../domain/gap-kinds.js';
import { gapsAddress } from '../figures/gaps.address.js';
import { periodText } from '../figures/gap-words.view.js';
import type { OpenedGap } from '../figures/gaps.reader.js';
import { openedPage } from '../figures/opened-page.js';
import { choiceText, gapEventViews, type GapEventView } from './gap-events.view.js';

/** The page of the events behind one count. */
export function gapEventsPageView(
  opened: OpenedGap,
  choice: GapChoice,
  page: number,
  member: Pick<Member, 'role' | 'organisationId'>,
) {
  const { events, period, names } = opened;
  const { shown, ...beside } = openedPage(events, page, gapsAddress(period, choice));
  return {
    title: choiceText(choice, names),
    periodText: periodText(period),
    count: events.length === 1 ? '1 event' : `${events.length} events`,
    backHref: gapsAddress(period),
    head: HEAD.map((text) => ({ text })),
    rows: gapEventViews({ events: shown, names }, member).map(cells),
    ...beside,
  };
}

const HEAD = ['Referral', 'What happened', 'On', 'Service', 'Area', 'Reasons', 'Barriers', 'Event'];

function cells({
  reference,
  kind,
  happenedOn,
  service,
  areas,
  referralHref,
  reasons,
  barriers,
  ...more
}: GapEventView) {
  const first = { text: reference, header: true, ...(referralHref && { href: referralHref }) };
  const words = [
    ...[labelOf(GAP_KINDS, kind), readableDate(happenedOn), service?.name ?? 'None', areas.join(', ')],
    ...[labels(kind === 'ENDED_EARLY' ? END_REASONS : DECLINE_REASONS, reasons), labels(BARRIERS, barriers)],
  ];
  const { recordHref, event } = more;
  const place = `Number ${event.position}`;
  return [first, ...words.map((text) => ({ text })), { text: place, ...(recordHref && { href: recordHref }) }];
}

const labels = (list: CodeList, codes: readonly string[]): string =>
  codes.map((code) => labelOf(list, code)).join('; ');
