import { CodeField, IdField } from '#web';
import { REFERRAL_STATES, URGENCIES, type ReferralState, type Urgency } from '../domain/code-lists/referral-codes.js';
import {
  LIST_AGES,
  LIST_ORDERS,
  LIST_SORTS,
  WAITS_ON,
  type ListAge,
  type ListOrder,
  type ListSort,
  type WaitsOn,
} from './list-codes.js';

/** What a list of referrals is narrowed down and sorted by: codes and ids only, so that it may stand in an address. */
export class ReferralListForm {
  @IdField({ label: 'Service' })
  service?: string;

  @IdField({ label: 'Worker' })
  worker?: string;

  @CodeField(REFERRAL_STATES, { label: 'Status' })
  status?: ReferralState;

  @CodeField(URGENCIES, { label: 'Urgency' })
  urgency?: Urgency;

  @CodeField(WAITS_ON, { label: 'Whose turn it is' })
  waits?: WaitsOn;

  @CodeField(LIST_AGES, { label: 'How long ago it was sent' })
  age?: ListAge;

  @CodeField(LIST_SORTS, { label: 'Sorted by' })
  sort?: ListSort;

  @CodeField(LIST_ORDERS, { label: 'Which way' })
  order?: ListOrder;
}
