import { codeList, type CodeOf } from '#kernel';

/** How long ago a referral was sent. The border between the last two is the four weeks of a month's figures. */
export const LIST_AGES = codeList('list-age', {
  week: 'Up to 7 days',
  month: '8 to 28 days',
  older: 'More than 28 days',
});
export type ListAge = CodeOf<typeof LIST_AGES>;

/** Whose turn it is: whoever has the clock that runs. */
export const WAITS_ON = codeList('waits-on', {
  recipient: 'The service',
  referrer: 'The referrer',
  nobody: 'Nobody: no clock runs',
});
export type WaitsOn = CodeOf<typeof WAITS_ON>;

/** By what a list is sorted. */
export const LIST_SORTS = codeList('list-sort', {
  due: 'The next deadline',
  sent: 'The day it was sent',
  ended: 'The day it ended',
});
export type ListSort = CodeOf<typeof LIST_SORTS>;

/** Which way. */
export const LIST_ORDERS = codeList('list-order', { asc: 'Upwards', desc: 'Downwards' });
export type ListOrder = CodeOf<typeof LIST_ORDERS>;
