import type { SeededRandom } from '../../support/seeded-random.js';
import type { Trace } from './trace.js';

/** Every way in which the surroundings misbehave, with the share of occasions on which they do. */
export const FAULTS = {
  'handler-killed-before-append': 0.05,
  'handler-killed-after-append': 0.05,
  'request-lost': 0.04,
  'acknowledgement-lost': 0.05,
  'delivered-twice': 0.15,
  'delivered-late': 0.08,
  'clock-set-back': 0.3,
  'clock-ahead': 0.05,
  'apply-failed': 0.006,
  'rows-refused': 0.05,
  'commit-answer-lost': 0.08,
  'projector-killed-before-commit': 0.08,
  'projector-killed-after-commit': 0.08,
  'projector-paused': 0.15,
  'stretch-delivered-twice': 0.15,
  'sender-killed-before-hand-over': 0.04,
  'sender-killed-after-hand-over': 0.06,
  'outlet-refused': 0.1,
  'outlet-answer-lost': 0.06,
} as const;
export type Fault = keyof typeof FAULTS;

/** Decides when something goes wrong, counts it and writes it into the trace. */
export class Faults {
  readonly counts = new Map<Fault, number>();
  /** No fault strikes any more: what was started must now come to a good end. */
  isCalm = false;

  constructor(
    private readonly random: SeededRandom,
    private readonly trace: Trace,
  ) {}

  /** Whether `fault` happens to `who` now. */
  strike(fault: Fault, who: string, about: readonly string[] = []): boolean {
    if (this.isCalm || !this.random.chance(FAULTS[fault])) return false;
    this.counts.set(fault, (this.counts.get(fault) ?? 0) + 1);
    this.trace.note(who, `FAULT ${fault}`, about);
    return true;
  }
}
