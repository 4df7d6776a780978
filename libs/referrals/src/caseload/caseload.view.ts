import type { IsoDate } from '#kernel';
import type { BoxPage } from '../referral-list/box.reader.js';
import { referralLines } from '../referral-list/referral-rows.view.js';
import { nextHref, type Part } from '../referral-list/shown.view.js';

/** Everybody whom the service has taken on. */
export const CASELOAD = {
  name: 'all',
  text: 'Caseload',
  states: ['ACCEPTED'],
  order: 'recent',
} as const satisfies Part;

/** The people whom a service has accepted, the latest first, with the day on which it acts next. */
export function caseloadView(page: BoxPage, today: IsoDate) {
  const lines = referralLines(page.entries, page.names, today);
  return {
    count: page.counts.ACCEPTED ?? 0,
    lines: lines.map((line) => ({ ...line, late: line.nextOn !== undefined && line.nextOn < today })),
    next: nextHref('/caseload', CASELOAD, page.next),
  };
}
