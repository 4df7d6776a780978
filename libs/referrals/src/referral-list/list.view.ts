import { labelOf } from '#kernel';
import { conditions, listHref, sortHeads, type Refused } from '#web';
import { REFERRAL_STATES, URGENCIES } from '../domain/code-lists/referral-codes.js';
import { MOST_COUNTED } from '../referral-register/box-counts.query.js';
import type { BoxPage } from './box.reader.js';
import { LIST_AGES, WAITS_ON } from './list-codes.js';
import { sortOf, type Part } from './list-part.js';
import { referralLines } from './referral-rows.view.js';
import type { ReferralListForm } from './referral-list.form.js';

/** A list of referrals and what was asked of it. */
export interface ListShown {
  readonly path: string;
  readonly parts: readonly Part[];
  readonly shown: Part;
  readonly asked: ReferralListForm;
  readonly page: BoxPage;
  readonly now: Date;
  /** An address whose filter cannot be read, said above the list. */
  readonly refused?: Refused | undefined;
}

/** A count as people read it: exact up to the point where nobody counts. */
export const countText = (count: number): string => (count < MOST_COUNTED ? String(count) : `${MOST_COUNTED - 1}+`);

/** What every list of referrals shows: tabs with counts, the filter, its conditions, heads to sort by, lines, the next page. */
export function referralListView({ path, parts, shown, asked, page, now, refused }: ListShown) {
  const { service, worker, urgency, waits, age } = asked;
  const kept = { service, worker, urgency, waits, age };
  const address = { show: shown.name, ...asked };
  const head = sortHeads(path, address, sortOf(shown, asked));
  const narrowed = conditions(path, address, wordsOf(page));
  return {
    tabs: parts.map((part, at) => ({
      href: listHref(path, { show: part.name, ...kept }),
      text: `${part.text} (${countText(page.counts[at] ?? 0)})`,
      current: part.name === shown.name,
    })),
    title: shown.text,
    part: shown.name,
    count: countText(page.matching),
    conditions: narrowed,
    all: listHref(path, { show: shown.name }),
    heads: { due: head('due', 'Due'), sent: head('sent', 'Sent'), ended: head('ended', 'Ended') },
    filter: { path, show: shown.name, sort: asked.sort, order: asked.order, ...filterChoices(shown, page) },
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? { ...asked },
    lines: referralLines(page.entries, page.names, now),
    empty:
      narrowed.length > 0
        ? { heading: 'Nothing matches all of this', text: 'Take one of the conditions away, or look at another part.' }
        : { heading: 'Nothing here', text: shown.empty },
    next: page.next === undefined ? undefined : listHref(path, { ...address, cursor: page.next }),
  };
}

/** What the filter offers: only what can make a difference to this part. */
function filterChoices({ states, stage }: Part, { choices }: BoxPage) {
  const several = <Choice>(all: readonly Choice[]) => (all.length > 1 ? all : []);
  return {
    services: several(choices.services).map(({ serviceId, name }) => ({ value: serviceId, text: name })),
    workers: stage === 'working' ? choices.workers.map(({ memberId, name }) => ({ value: memberId, text: name })) : [],
    statuses: several(REFERRAL_STATES.codes.filter(({ code }) => states?.includes(code) ?? false)),
    urgencies: stage === 'draft' ? [] : URGENCIES.codes,
    waits: stage === 'deciding' || stage === 'working' ? WAITS_ON.codes : [],
    ages: stage === 'draft' ? [] : LIST_AGES.codes,
  };
}

const wordsOf = ({ choices }: BoxPage) => ({
  service: (id: string) => choices.services.find(({ serviceId }) => serviceId === id)?.name ?? 'One service',
  worker: (id: string) => choices.workers.find(({ memberId }) => memberId === id)?.name ?? 'One worker',
  status: (code: string) => labelOf(REFERRAL_STATES, code),
  urgency: (code: string) => labelOf(URGENCIES, code),
  waits: (code: string) => `Waits on: ${labelOf(WAITS_ON, code).toLowerCase()}`,
  age: (code: string) => `Sent ${labelOf(LIST_AGES, code).toLowerCase()} ago`,
});
