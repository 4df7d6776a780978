import { SystemClock, type Clock } from '#kernel';
import { errorClass } from '#projections';
import { Logger } from '@nestjs/common';
import { answerWithin } from './answer-within.js';
import type { Outbox } from './outbox.js';
import type { Outlet } from './outlet.js';

/** An outlet that is silent for so long has failed: well before another sender would take the message. */
const ANSWER_WITHIN_MS = 30_000;
/** Failures after which a run ends: the other side is probably away, and other jobs are waiting for their turn. */
const MOST_FAILURES = 5;

/**
 * Hands over what is due, one message at a time: at least once each, and more than once only when a sender died or an
 * answer was lost between the hand-over and its mark. Any number of senders may run, in one process or in several.
 */
export class Sender {
  /** It is a job: a name and `run`. */
  readonly name: string = 'outbox-sender';
  private readonly logger = new Logger('Outbox');

  constructor(
    private readonly outbox: Outbox,
    private readonly outlet: Outlet,
    private readonly clock: Clock = new SystemClock(),
    private readonly patience = answerWithin(ANSWER_WITHIN_MS),
  ) {}

  /** Hands over everything that is due, unless too much of it fails; the next run goes on. Throws what the outbox throws. */
  async run(): Promise<void> {
    for (let failures = 0; failures < MOST_FAILURES;) {
      const outcome = await this.sendNext();
      if (outcome === 'nothing-due') return;
      if (outcome === 'failed') failures++;
    }
  }

  private async sendNext(): Promise<'sent' | 'failed' | 'nothing-due'> {
    const message = await this.outbox.take(this.clock.now());
    if (!message) return 'nothing-due';
    try {
      await this.patience(this.outlet.handOver(message));
    } catch (error) {
      await this.outbox.failed(message, errorClass(error), this.clock.now());
      this.logger.warn(`${message.key} was not handed over, attempt ${message.attempt}: ${errorClass(error)}`);
      return 'failed';
    }
    await this.outbox.sent(message);
    return 'sent';
  }
}
