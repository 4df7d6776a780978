import type { AccommodationType, IsoDate, Language, Need } from '#kernel';
import type { NeedMomentKind } from '../domain/need-moments.js';

/**
 * What one event says of a person, as far as it is asked whether a service would fit them: what is kept of the event, and all
 * that is. A value that was erased is absent, and so not known; where nothing is left, that something was there is kept.
 */
export type ProfileFact =
  | { readonly kind: 'ERASED' }
  /** All that is on record of who they are, from then on: of one record only the last counts. */
  | {
      readonly kind: 'PERSON';
      readonly dateOfBirth?: IsoDate;
      readonly language?: Language;
      readonly interpreterNeeded: boolean;
      /** Which of several merged records says so: given when it is read. */
      readonly recordId?: string;
    }
  | { readonly kind: 'NEED' | 'NO_NEED'; readonly need: Need }
  | {
      readonly kind: 'STAY';
      readonly stayId: string;
      readonly type: AccommodationType;
      readonly since: IsoDate;
      readonly weeks?: number;
    }
  | { readonly kind: 'NO_STAY'; readonly stayId: string }
  | { readonly kind: 'CASE'; readonly caseId: string; readonly holderId: string }
  | { readonly kind: 'CASE_CLOSED' | 'CASE_REOPENED'; readonly caseId: string }
  /** Something happened to a referral, or a search found nothing: what it means for the need, and whether a service has the person now. */
  | {
      readonly kind: 'DEMAND';
      readonly demandId: string;
      readonly moment?: NeedMomentKind;
      readonly isTakenOn?: boolean;
      /** It should never have been: nothing of it counts, whenever it was. */
      readonly isMistake?: true;
    };
