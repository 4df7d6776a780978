import type { DomainEvent, IsoDate } from '#kernel';
import type { ChallengeGround } from '../code-lists/challenge-grounds.js';
import type { OfReferral } from '../phase.js';

/** The referrer's lead asked for the decline to be looked at again, by somebody who did not decide it. */
export type DeclineChallenged = DomainEvent<
  'DeclineChallenged',
  OfReferral & { readonly ground: ChallengeGround; readonly argument: string; readonly reviewDueOn: IsoDate }
>;

/** Somebody else of the service found that the decline does not stand. The service decides again, by a new day. */
export type ChallengeUpheld = DomainEvent<
  'ChallengeUpheld',
  OfReferral & { readonly reasoning: string; readonly decideBy: IsoDate }
>;

/** Somebody else of the service found that the decline stands. It is not challenged a second time. */
export type ChallengeDismissed = DomainEvent<'ChallengeDismissed', OfReferral & { readonly reasoning: string }>;

export type ChallengeEvent = DeclineChallenged | ChallengeUpheld | ChallengeDismissed;
