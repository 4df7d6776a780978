import type { Member } from '#access';
import { referenceOf } from '#kernel';
import type { GapChoice, GapEvent } from '../counting/gap-events.query.js';
import { nameOf } from '../figures/gap-words.view.js';
import type { GapNames, OpenedGap } from '../figures/gaps.reader.js';

/** One event behind a count, and where it stands in the log. */
export interface GapEventView {
  readonly kind: string;
  readonly reference: string;
  readonly happenedOn: string;
  /** Absent where no service was found at all. */
  readonly service?: { readonly id: string; readonly name: string };
  readonly areas: readonly string[];
  readonly reasons: readonly string[];
  readonly barriers: readonly string[];
  readonly event: { readonly stream: string; readonly revision: string; readonly position: string };
  /** The event in full, for those who may open the history of the case. */
  readonly recordHref?: string;
  /** The referral itself, for its two sides. */
  readonly referralHref?: string;
}

/** The events behind a count. A record opens only for its own sides; to others it is a reference. */
export const gapEventViews = (
  { events, names }: Pick<OpenedGap, 'events' | 'names'>,
  member: Pick<Member, 'role' | 'organisationId'>,
): GapEventView[] => events.map((event) => viewOf(event, names, member));

function viewOf(event: GapEvent, names: GapNames, member: Pick<Member, 'role' | 'organisationId'>): GapEventView {
  const { demandId, caseId, eventId, serviceId, kind, happenedOn, areas, reasons, barriers } = event;
  const isOwn = event.referrerOrganisationId === member.organisationId;
  const isSide = isOwn || event.recipientOrganisationId === member.organisationId;
  const isReferral = kind !== 'NO_SERVICE' && kind !== 'SCREENED_OUT';
  return {
    reference: isReferral ? referenceOf('R', demandId) : 'Search for a service',
    ...(serviceId !== null && { service: { id: serviceId, name: names.service(serviceId) } }),
    ...{ kind, happenedOn, areas, reasons, barriers },
    event: { stream: event.stream, revision: event.revision, position: event.position },
    ...((member.role === 'auditor' || isOwn) && { recordHref: `/cases/${caseId}/history/events/${eventId}` }),
    ...(isReferral && (member.role === 'auditor' || isSide) && { referralHref: `/referrals/${demandId}` }),
  };
}

const HEADS = { kind: 'What happened', barrier: 'Barrier', need: 'Need', service: 'Service', area: 'Area' } as const;

/** What a count counts, in words. */
export function choiceText(choice: GapChoice, names: GapNames): string {
  const parts = Object.entries(HEADS).flatMap(([by, head]) => {
    const key = choice[by as keyof typeof HEADS];
    return key === undefined ? [] : [`${head}: ${nameOf(by as keyof typeof HEADS, key, names)}`];
  });
  const { service, criterion } = choice;
  if (service !== undefined && criterion !== undefined) parts.push(`Criterion: ${names.criterion(service, criterion)}`);
  return parts.length === 0 ? 'Everything that is counted' : parts.join(', ');
}
