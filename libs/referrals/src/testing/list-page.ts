import type { SignedIn } from '#access';
import { rendered } from '#web/testing';
import { CASELOAD_PARTS } from '../caseload/caseload.view.js';
import type { ReferralBoxes } from '../referral-list/box.reader.js';
import { partShown, type Part } from '../referral-list/list-part.js';
import { referralListView } from '../referral-list/list.view.js';
import type { ReferralListForm } from '../referral-list/referral-list.form.js';
import { INBOX_PARTS } from '../service-inbox/service-inbox.view.js';

const LISTS = {
  inbox: { path: '/inbox', template: 'referrals/src/service-inbox/service-inbox.njk', parts: INBOX_PARTS },
  caseload: { path: '/caseload', template: 'referrals/src/caseload/caseload.njk', parts: CASELOAD_PARTS },
} as const;

/** A list of a service that `listPageOf` knows. */
export type ListName = keyof typeof LISTS;

/** What an address asks of a list: a part of it, and how it is narrowed down and sorted. */
export interface AskedOf extends ReferralListForm {
  readonly show: string;
}

/** The first page of a service's list as a browser gets it, and how many lines are on it. The read is logged. */
export async function listPageOf(
  boxes: ReferralBoxes,
  signed: SignedIn,
  list: ListName,
  { show, ...asked }: AskedOf,
): Promise<{ readonly html: string; readonly lines: number }> {
  const { path, template, parts }: { path: string; template: string; parts: readonly [Part, ...Part[]] } = LISTS[list];
  const shown = partShown(parts, show);
  const question = { action: 'referral:list-received', side: 'recipient', parts, shown, asked } as const;
  const page = await boxes.read(signed, { ...question, page: { limit: 25 } });
  const view = referralListView({ path, parts, shown, asked, page, now: signed.now });
  return { html: rendered(template, { ...view, address: path }), lines: page.entries.length };
}
