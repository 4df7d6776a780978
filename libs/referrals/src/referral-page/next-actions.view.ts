import type { Role } from '#access';
import type { ReferralState } from '../domain/code-lists/referral-codes.js';
import { mayFollow } from '../domain/steps-allowed.policies.js';
import type { ReferralEntry } from '../referral-register/referral-entry.row.js';
import { referralsActions } from '../referrals.actions.js';
import { OFFERS, type Offer, type OfferKind } from './offers.js';
import type { Progress } from './progress.view.js';
import type { Side } from './referral.reader.js';

/** Something the reader can do now. `post` is done at once by a button, the rest leads to a page. */
export interface NextAction {
  readonly text: string;
  readonly href: string;
  readonly kind: OfferKind;
  readonly post?: true;
}

/** What the reader can do, the one thing that matters most first; what is done rarely; and, when nothing matters, why. */
export interface NextActions {
  readonly actions: readonly NextAction[];
  readonly others: readonly NextAction[];
  readonly waiting?: string;
}

/** Offered by state, side, role and how far it has come; the handlers ask again whether it may be done. */
export function nextActions(
  { referralId, state }: Pick<ReferralEntry, 'referralId' | 'state'>,
  { side, role, memberId }: { readonly side: Side; readonly role: Role; readonly memberId: string },
  progress: Progress,
): NextActions {
  if (side === 'auditor') return { actions: [], others: [] };
  const offered = OFFERS.filter((offer) => isFor(offer, side, role) && mayFollow(offer.type, state)).flatMap(
    (offer): NextAction[] => {
      const kind = kindOf(offer, { side, state, progress, memberId });
      if (kind === undefined) return [];
      const text = typeof offer.text === 'string' ? offer.text : offer.text[side];
      const href = `/referrals/${referralId}/${offer.path}`;
      return [{ text, href, kind, ...(offer.post && { post: offer.post }) }];
    },
  );
  const actions = offered.filter(({ kind }) => kind !== 'other');
  const others = offered.filter(({ kind }) => kind === 'other');
  const waiting = actions.some(({ kind }) => kind === 'primary') ? undefined : WAITING[side][state];
  return { actions, others, ...(waiting === undefined ? {} : { waiting }) };
}

/** Whether the action is for this role on this side, as its rule says. */
function isFor({ action }: Offer, side: 'referrer' | 'recipient', role: Role): boolean {
  const who: Partial<Record<Role, 'always' | readonly string[]>> = referralsActions[action].who;
  const grant = who[role];
  return grant === 'always' || (grant?.includes(side) ?? false);
}

/** A hold is its own side's to end, a withdrawal the referrer's to take back, and a decline somebody else's to review. */
function kindOf({ type, kind }: Offer, { side, state, progress, memberId }: Asked): OfferKind | undefined {
  const isOwnHold = progress.holdSide === (side === 'referrer' ? 'REFERRER' : 'SERVICE');
  if (type === 'Resume' && !isOwnHold) return undefined;
  if (type === 'ResolveChallenge' && progress.declinedBy === memberId) return undefined;
  if (type === 'Reopen' && (state === 'WITHDRAWN') !== (side === 'referrer')) return undefined;
  return kind(progress, state);
}

/** Of whom and of what an offer is asked. */
interface Asked {
  readonly side: 'referrer' | 'recipient';
  readonly state: ReferralState;
  readonly progress: Progress;
  readonly memberId: string;
}

type WaitingWords = Partial<Readonly<Record<ReferralState, string>>>;

const UNTIL_THE_SERVICE_ANSWERS = 'There is nothing for you to do until the service answers.';
const THE_SERVICE_WORKS = 'The service works with the person. Report a change of risk as soon as you learn of one.';
const THE_OTHER_SIDE_HOLDS = 'There is nothing for you to do until the side that put it on hold takes it up again.';

const WAITING: Readonly<Record<'recipient' | 'referrer', WaitingWords>> = {
  recipient: {
    INFO_REQUESTED: 'You asked the referrer for information. There is nothing for you to do until it comes.',
    ON_HOLD: THE_OTHER_SIDE_HOLDS,
    CHALLENGED: 'A manager who did not decide has to review the decline.',
  },
  referrer: {
    SUBMITTED: UNTIL_THE_SERVICE_ANSWERS,
    RECEIVED: UNTIL_THE_SERVICE_ANSWERS,
    CHALLENGED: UNTIL_THE_SERVICE_ANSWERS,
    ACCEPTED: THE_SERVICE_WORKS,
    WAITLISTED: THE_SERVICE_WORKS,
    CONTACTING: THE_SERVICE_WORKS,
    ASSESSMENT: THE_SERVICE_WORKS,
    IN_PROGRESS: THE_SERVICE_WORKS,
    ON_HOLD: THE_OTHER_SIDE_HOLDS,
  },
};
