import type { Member } from '#access';
import { BARRIERS, labelOf, readableDate, type CodeList } from '#kernel';
import { DECLINE_REASONS } from '../../domain/code-lists/decline-reasons.js';
import type { GapChoice } from '../declines/gap-events.query.js';
import { gapsAddress } from '../gaps.address.js';
import type { OpenedGap } from '../gaps.reader.js';
import { periodText } from '../gaps.view.js';
import { choiceText, gapEventViews, type GapEventView } from './gap-events.view.js';

export const EVENTS_PER_PAGE = 25;

/** The page of the declines behind one count. */
export function gapEventsPageView(
  opened: OpenedGap,
  choice: GapChoice,
  page: number,
  member: Pick<Member, 'role' | 'organisationId'>,
) {
  const all = gapEventViews(opened, member);
  const pages = Math.max(1, Math.ceil(all.length / EVENTS_PER_PAGE));
  const shown = Math.min(page, pages);
  const start = (shown - 1) * EVENTS_PER_PAGE;
  const isSuppressed = opened.exactness === 'suppressed';
  const to = (other: number) =>
    `${gapsAddress(opened.period, choice)}${other === 1 ? '' : joined(opened, choice, other)}`;
  return {
    title: choiceText(choice, opened.serviceName),
    periodText: periodText(opened.period),
    count: all.length === 1 ? '1 decline' : `${all.length} declines`,
    isSuppressed,
    backHref: gapsAddress(opened.period),
    head: headOf(isSuppressed),
    rows: all.slice(start, start + EVENTS_PER_PAGE).map((event) => cells(event, isSuppressed)),
    previous: shown > 1 ? to(shown - 1) : undefined,
    next: shown < pages ? to(shown + 1) : undefined,
  };
}

const joined = ({ period }: OpenedGap, choice: GapChoice, page: number): string =>
  `${gapsAddress(period, choice).includes('?') ? '&' : '?'}page=${page}`;

function headOf(isSuppressed: boolean) {
  const exact = isSuppressed ? [] : ['Reasons', 'Barriers', 'Event'];
  return [isSuppressed ? 'Decline' : 'Referral', 'Declined', 'Service', 'Area', ...exact].map((text) => ({ text }));
}

function cells(event: GapEventView, isSuppressed: boolean) {
  const { reference, declinedOn, service, areas, referralHref } = event;
  const first = { text: reference, header: true, ...(referralHref && { href: referralHref }) };
  const place = [{ text: service?.name ?? WITHHELD }, { text: areas?.join(', ') ?? WITHHELD }];
  return [first, { text: dayText(declinedOn) }, ...place, ...(isSuppressed ? [] : exactCells(event))];
}

const WITHHELD = 'Withheld';

function exactCells({ reasons = [], barriers = [], recordHref }: GapEventView) {
  const record = recordHref ? { text: 'Full record', href: recordHref } : { text: 'In another agency’s case' };
  const words = [labels(DECLINE_REASONS, reasons), labels(BARRIERS, barriers)];
  return [...words.map((text) => ({ text })), record];
}

const labels = (list: CodeList, codes: readonly string[]): string =>
  codes.map((code) => labelOf(list, code)).join('; ');

/** "29 May 2025", or "May 2025" of a month. */
function dayText(day: string): string {
  const isMonth = day.length === 'yyyy-mm'.length;
  return isMonth ? readableDate(`${day}-01`).replace(/^\S+ /, '') : readableDate(day);
}
