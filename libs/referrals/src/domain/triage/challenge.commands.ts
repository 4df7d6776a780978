import type { IsoDate } from '#kernel';
import type { ChallengeGround } from '../code-lists/challenge-grounds.js';
import type { Done, OnTerms } from '../phase.js';

/** Asks for a decline to be reviewed. `declinedOn` is the day of the decline, out of the log. */
export type ChallengeDecline = Done & {
  readonly type: 'ChallengeDecline';
  readonly ground: ChallengeGround;
  readonly argument: string;
  readonly declinedOn: IsoDate;
};

/** Answers a challenge. `member` reviews; `decidedBy` is the member who declined, out of the log. */
export type ResolveChallenge = Done &
  OnTerms & {
    readonly type: 'ResolveChallenge';
    readonly member: string;
    readonly decidedBy: string;
    readonly outcome: 'UPHELD' | 'DISMISSED';
    readonly reasoning: string;
  };

export type ChallengeCommand = ChallengeDecline | ResolveChallenge;
