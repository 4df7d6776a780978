import type { Role } from '#access';
import type { IsoDate } from '#kernel';
import { isLate, type OpenClock } from './open-clock.row.js';

/** The one thing to do next about a clock: a way there when it is the reader's turn, words alone when it is not. */
export interface NextStep {
  readonly text: string;
  readonly href?: string;
}

/** Where the record of a clock is. */
export const hrefOf = ({ kind, id }: OpenClock): string => `/${kind === 'referral' ? 'referrals' : 'actions'}/${id}`;

/** What the member should do next about `clock`, as far as their role may. */
export function nextStep(clock: OpenClock, role: Role, today: IsoDate): NextStep {
  if (clock.turn === 'theirs') return { text: waiting(clock, isLate(clock, today)) };
  const page = clock.awaited === 'answers' ? '/provide-information' : clock.awaited === 'risk' ? '/act-on-risk' : '';
  const href = `${hrefOf(clock)}${page}`;
  return { text: ourTurn(clock, role), href };
}

/** Roles that may decline a referral and take an action on for their organisation. */
const DECIDES: readonly Role[] = ['service-manager', 'safeguarding-lead'];

function ourTurn({ awaited }: OpenClock, role: Role): string {
  const decides = DECIDES.includes(role);
  switch (awaited) {
    case 'acknowledgement':
      return 'Confirm that you have the referral';
    case 'decision':
      return decides ? 'Decide on the referral' : 'Accept the referral or ask for information';
    case 'answers':
      return 'Answer the questions';
    case 'review':
      return decides ? 'Review the decline' : 'Ask your manager to review the decline';
    case 'review-by-a-colleague':
      return 'Ask a colleague to review the decline';
    case 'hold':
      return 'Look at the hold again';
    case 'wait':
      return 'Look at the place on the waiting list';
    case 'allocation':
      return 'Allocate a worker';
    case 'contact':
      return 'Try to reach the person';
    case 'assessment':
      return 'Assess the person';
    case 'session':
      return 'Record what came of the session';
    case 'onward':
      return 'Refer onward to another service';
    case 'risk':
      return 'Act on the change of risk and record what was done';
    case 'acceptance':
      return decides ? 'Accept the action or say why it is not yours' : 'Ask your manager to accept the action';
    case 'completion':
      return 'Do it and record what came of it';
  }
}

function waiting({ awaited, otherSide }: OpenClock, isLate: boolean): string {
  switch (awaited) {
    case 'acknowledgement':
      return isLate
        ? `Ask ${otherSide} whether it has the referral`
        : `Wait until ${otherSide} has confirmed that it has the referral`;
    case 'decision':
      return isLate ? `Ask ${otherSide} when it will decide` : `Wait until ${otherSide} has decided`;
    case 'answers':
      return isLate ? `Remind ${otherSide} of your questions` : `Wait for the answers of ${otherSide}`;
    case 'acceptance':
      return isLate ? `Ask ${otherSide} whether it takes the action on` : `Wait until ${otherSide} has accepted it`;
    case 'review':
      return isLate
        ? `Ask ${otherSide} when it will review the decline`
        : `Wait until ${otherSide} has reviewed the decline`;
    case 'review-by-a-colleague':
      return isLate
        ? 'Ask a colleague to review your decline'
        : 'Wait until a colleague who did not decline it has reviewed it';
    case 'hold':
      return isLate ? `Ask ${otherSide} whether it can go on` : `Wait until ${otherSide} takes it up again`;
    case 'wait':
    case 'allocation':
    case 'contact':
    case 'assessment':
    case 'session':
    case 'onward':
    case 'risk':
      return isLate ? `Ask ${otherSide} how far it is` : `Wait for ${otherSide}`;
    case 'completion':
      return isLate ? `Ask ${otherSide} how far it is, or agree a later date` : `Wait for ${otherSide} to do it`;
  }
}
