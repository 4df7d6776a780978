import type { IsoDate } from '#kernel';
import type { HoldReason } from '../code-lists/hold-reasons.js';
import type { Done, OnTerms } from '../phase.js';

/** Stops the work until somebody takes it up again; looked at by `reviewOn` at the latest. */
export type Hold = Done &
  OnTerms & {
    readonly type: 'Hold';
    readonly reason: HoldReason;
    readonly reviewOn: IsoDate;
    readonly note?: string | undefined;
  };

export type Resume = Done & OnTerms & { readonly type: 'Resume'; readonly note?: string | undefined };

export type HoldingCommand = Hold | Resume;
