import { labelOf } from '#kernel';
import type { ServiceEntry } from './directory-entry.row.js';
import { DELIVERIES, PAUSE_REASONS } from './domain/service.events.js';

/** How a service is given, in words: "Group, 26 weeks, 1 session a week"; "One to one, open-ended". */
export function deliveryText({ delivery, weeks, sessionsPerWeek }: ServiceEntry): string {
  const length = weeks === undefined ? 'open-ended' : `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`;
  const pace =
    sessionsPerWeek === undefined
      ? []
      : [`${sessionsPerWeek} ${sessionsPerWeek === 1 ? 'session' : 'sessions'} a week`];
  return [labelOf(DELIVERIES, delivery), length, ...pace].join(', ');
}

/** Why a service takes no referrals, as a tag; undefined while it does. */
export function statusOf({ status, pauseReason }: ServiceEntry): { text: string; tone: string } | undefined {
  if (status === 'closed') return { text: 'Closed', tone: 'neutral' };
  if (status === 'open') return undefined;
  const reason = pauseReason === undefined ? '' : `: ${labelOf(PAUSE_REASONS, pauseReason).toLowerCase()}`;
  return { text: `Paused${reason}`, tone: 'warning' };
}
