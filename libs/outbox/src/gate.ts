import type { Departure, Way } from './cleared.js';

/** What the gate says: by which way, to which address and in which words it may leave, or the rule that keeps it back. */
export type Verdict =
  | {
      readonly passes: true;
      readonly way: Way;
      readonly address: string;
      readonly subject: string;
      readonly text: string;
    }
  /** A kebab-case code; never what was found. */
  | { readonly passes: false; readonly rule: string };

/** The one gate that everything passes that leaves for people (security §1.3). There is no way around it. */
export abstract class Gate {
  /** Judges at `now`. Throws when what it has to ask does not answer: then nothing leaves. */
  abstract judge(departure: Departure, now: Date): Promise<Verdict>;

  /** Puts what was kept back before whoever has to decide what to do instead. */
  abstract keepBack(key: string, departure: Departure, rule: string, now: Date): Promise<void>;
}
