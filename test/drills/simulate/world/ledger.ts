import type { Appended, StreamAppend } from '#event-store';

/** A command that somebody gave, and what they were told. */
export interface Asked {
  readonly commandId: string;
  readonly what: string;
  readonly answers: Appended[];
}

/** An append that a handler saw succeed, with what it believed of each stream. */
export interface Written {
  readonly commandId: string;
  readonly appends: readonly StreamAppend[];
  readonly appended: Appended;
}

/** What the people and processes of a run know to have happened: the log is held against it at the end. */
export class Ledger {
  readonly asked = new Map<string, Asked>();
  readonly written: Written[] = [];
  /** Commands that are in the log, whether or not anybody was told. */
  readonly durable = new Set<string>();
  /** Ids of things that exist, for people to work with; found out from answers, as people do. */
  readonly referralIds: string[] = [];
  readonly forumReferralIds: string[] = [];
  readonly actionIds: string[] = [];
  readonly sharingIds: string[] = [];

  ask(commandId: string, what: string): Asked {
    const asked = { commandId, what, answers: [] };
    this.asked.set(commandId, asked);
    return asked;
  }
}
