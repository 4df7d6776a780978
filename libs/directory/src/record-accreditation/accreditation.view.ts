import { addDays, labelOf, readableDate, type IsoDate } from '#kernel';
import type { AccreditationEntry } from '../directory-entry.row.js';
import { ACCREDITATIONS } from '../domain/organisation.events.js';

/** An accreditation that expires within so many days is said to expire soon: renewals take a quarter of a year. */
export const SOON_DAYS = 90;

/** One accreditation as a page says it on the day `today`. */
export function accreditationView(held: AccreditationEntry, today: IsoDate) {
  const { accreditationId, accreditation, awardedOn, expiresOn, endedOn } = held;
  const last = endedOn === undefined ? `until ${readableDate(expiresOn)}` : `ended on ${readableDate(endedOn)}`;
  return {
    accreditationId,
    name: labelOf(ACCREDITATIONS, accreditation),
    period: `Awarded on ${readableDate(awardedOn)}, ${last}`,
    state: stateOf(held, today),
    canEnd: endedOn === undefined && expiresOn >= today,
  };
}

function stateOf({ expiresOn, endedOn }: AccreditationEntry, today: IsoDate): { text: string; tone: string } {
  if (endedOn !== undefined) return { text: 'Ended', tone: 'neutral' };
  if (expiresOn < today) return { text: 'Expired', tone: 'danger' };
  return expiresOn <= addDays(today, SOON_DAYS)
    ? { text: 'Expires soon', tone: 'warning' }
    : { text: 'Holds', tone: 'success' };
}

/** Whether it holds on the day `on`. */
export const holdsOn = ({ awardedOn, expiresOn, endedOn }: AccreditationEntry, on: IsoDate): boolean =>
  awardedOn <= on && on <= expiresOn && (endedOn === undefined || on < endedOn);
