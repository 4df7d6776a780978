import { codeList, type CodeOf, type IsoDate } from '#kernel';

/** What can happen to the need for help to stop abuse (domain §9.4). */
export const NEED_MOMENTS = codeList('need-moment', {
  IDENTIFIED: 'The need was put to a service',
  UNMET: 'A service said no, or there was none',
  WAITING: 'Taken on, and has to wait',
  MET: 'Taken on now',
  MET_INDIRECTLY: 'Taken on by a panel without direct work',
  NEED_CEASED: 'The need is no more',
  PERSON_DECLINED: 'The person did not want the service',
  MOVED_AWAY: 'Moved away',
  DIED: 'Died',
});
export type NeedMomentKind = CodeOf<typeof NEED_MOMENTS>;

/** One of them, in the order of days and then of the log. */
export interface NeedMoment {
  readonly kind: NeedMomentKind;
  readonly on: IsoDate;
}
