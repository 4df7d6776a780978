import type { Member } from '#access';
import { BARRIERS, labelOf, referenceOf } from '#kernel';
import { createHash } from 'node:crypto';
import type { GapChoice, GapEvent } from '../declines/gap-events.query.js';
import type { OpenedGap } from '../gaps.reader.js';
import type { ShownRows } from '../suppression/suppress.js';

/** One decline behind a count. To those who may not know the person it has a pseudonym, a month, and no way to the record. */
export interface GapEventView {
  readonly reference: string;
  /** The day, or only the month: `2025-05-29`, `2025-05`. */
  readonly declinedOn: string;
  /** Absent where the figures withhold it. */
  readonly service?: { readonly id: string; readonly name: string };
  readonly areas?: readonly string[];
  readonly reasons?: readonly string[];
  readonly barriers?: readonly string[];
  /** The event in full, for those who may open the history of the case. */
  readonly recordHref?: string;
  /** The referral itself, for its two sides. */
  readonly referralHref?: string;
}

/** The declines behind a count, as exactly as the reader may see them. */
export function gapEventViews(opened: OpenedGap, member: Pick<Member, 'role' | 'organisationId'>): GapEventView[] {
  if (opened.exactness !== 'suppressed') return opened.events.map((event) => exactly(event, opened, member));
  return opened.events.map((event) => pseudonymously(event, opened)).toSorted(byPseudonym);
}

function exactly(
  event: GapEvent,
  { serviceName }: OpenedGap,
  member: Pick<Member, 'role' | 'organisationId'>,
): GapEventView {
  const { referralId, caseId, eventId, declinedOn, serviceId, areas, reasons, barriers } = event;
  const isOwn = event.referrerOrganisationId === member.organisationId;
  const isSide = isOwn || event.recipientOrganisationId === member.organisationId;
  return {
    reference: referenceOf('R', referralId),
    service: { id: serviceId, name: serviceName(serviceId) },
    ...{ declinedOn, areas, reasons, barriers },
    ...((member.role === 'auditor' || isOwn) && { recordHref: `/cases/${caseId}/history/events/${eventId}` }),
    ...((member.role === 'auditor' || isSide) && { referralHref: `/referrals/${referralId}` }),
  };
}

/** Names only what the page of figures names: a hidden service stays hidden in every list, or counting the list would tell. */
function pseudonymously(
  { eventId, declinedOn, serviceId, areas }: GapEvent,
  { figures, serviceName }: OpenedGap,
): GapEventView {
  return {
    reference: pseudonymOf(eventId),
    declinedOn: declinedOn.slice(0, 'yyyy-mm'.length),
    ...(isNamed(figures.services, serviceId) && { service: { id: serviceId, name: serviceName(serviceId) } }),
    ...(areas.every((area) => isNamed(figures.areas, area)) && { areas }),
  };
}

const isNamed = (rows: ShownRows, key: string): boolean => rows?.some((row) => row.key === key && !row.hidden) ?? false;

/** A name for one decline that leads nowhere: the event's id is random, and its hash cannot be turned back. */
function pseudonymOf(eventId: string): string {
  const hash = createHash('sha256').update(`accessibility gap ${eventId}`).digest('hex').toUpperCase();
  return `D-${hash.slice(0, 4)}-${hash.slice(4, 8)}`;
}

/** By pseudonym, so that the order tells nothing of the days. */
const byPseudonym = (one: GapEventView, other: GapEventView): number => (one.reference < other.reference ? -1 : 1);

/** What a count counts, in words. */
export function choiceText({ barrier, service, area }: GapChoice, serviceName: (id: string) => string): string {
  if (barrier !== undefined) return `Barrier: ${labelOf(BARRIERS, barrier)}`;
  if (service !== undefined) return `Service: ${serviceName(service)}`;
  return area === undefined ? 'Every decline' : `Area: ${area}`;
}
