import { addDays, type IsoDate } from '#kernel';
import type { ReferralState } from '../domain/code-lists/referral-codes.js';
import type { BoxFilter } from '../referral-register/box-filter.js';
import type { ListAge, ListOrder, ListSort } from './list-codes.js';
import type { ReferralListForm } from './referral-list.form.js';

/** One part of a list, on a tab of its own: its name in the address, its words, what is in it and how it is read. */
export interface Part<Name extends string = string> extends Pick<BoxFilter, 'stage' | 'withoutWorker'> {
  readonly name: Name;
  readonly text: string;
  readonly states?: readonly ReferralState[];
  readonly sort: ListSort;
  readonly order: ListOrder;
  /** What an empty part says. */
  readonly empty: string;
}

/** The part that an address asks for; the first one when it asks for none, or for one that there is not. */
export function partShown<P extends Part>(parts: readonly [P, ...P[]], show: unknown): P {
  return parts.find(({ name }) => name === show) ?? parts[0];
}

/** Sent from how many to before how many days ago. */
const AGES: Readonly<Record<ListAge, readonly [number | undefined, number]>> = {
  week: [7, -1],
  month: [28, 7],
  older: [undefined, 28],
};

/** A part narrowed down to what was asked, on this day. A status that the part does not have leaves nothing. */
export function filterOf({ stage, states, withoutWorker }: Part, asked: ReferralListForm, today: IsoDate): BoxFilter {
  const { service, worker, status, urgency, waits, age } = asked;
  const [from, before] = age === undefined ? [undefined, undefined] : AGES[age];
  return {
    ...{ stage, withoutWorker, urgency },
    states: status === undefined ? states : [status].filter((state) => states?.includes(state) ?? true),
    serviceId: service,
    workerId: worker,
    waitsOn: waits,
    sentFrom: from === undefined ? undefined : addDays(today, -from),
    sentBefore: before === undefined ? undefined : addDays(today, -before),
  };
}

/** By what a part is sorted: as asked, or as it is usually read. */
export const sortOf = ({ sort, order }: Part, asked: ReferralListForm): { by: ListSort; order: ListOrder } =>
  asked.sort === undefined ? { by: sort, order } : { by: asked.sort, order: asked.order ?? 'asc' };
