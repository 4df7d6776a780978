import type { SignedIn } from '#access';
import type { Appended, EventStore } from '#event-store';
import type { SeededRandom } from '../../support/seeded-random.js';
import type { Application } from '../world/application.js';
import type { Ledger } from '../world/ledger.js';

/** One command as it is sent, and sent again in the same words when no answer comes. */
export interface Move {
  readonly what: string;
  readonly run: (application: Application) => Promise<Appended>;
  /** What follows for the people of the run when it was done: a new thing to work with. */
  readonly done?: () => void;
}

/** Somebody about to act: who and when, what they can look at, and the command id that their form carries. */
export interface Desk {
  readonly signed: SignedIn;
  readonly commandId: string;
  readonly random: SeededRandom;
  readonly ledger: Ledger;
  /** The log as shown on the screen now; by the time the command arrives it may have moved on. */
  readonly screen: EventStore;
}

/** In this share of moves people try something that the rules should refuse. */
export const MISTAKES = 0.12;
