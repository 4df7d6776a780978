import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { LogSessions } from '../log-sessions.js';
import { NoticeListener } from './notice-listener.js';
import { NoticeSender } from './notice-sender.js';

const CHANNEL = 'sightline_log';

/** Without waiting for the disk: there is nothing to lose in a notice. */
const NOTIFY = `SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, $2)`;

/**
 * Hints between processes: a store tells the stores of other processes that it has appended, and hears from them. Nothing
 * depends on a notice; without one, a reader finds the events at its next look.
 */
export class LogNotices {
  private readonly self = randomUUID();
  private readonly sender: NoticeSender;
  private readonly url: string | undefined;
  private listener: NoticeListener | undefined;

  /** `hear` is called when another process has appended, or may have. A pool that is given has no address to listen at. */
  constructor(
    source: Pool | string,
    sessions: LogSessions,
    private readonly hear: () => void,
  ) {
    this.url = typeof source === 'string' ? source : undefined;
    this.sender = new NoticeSender(() => sessions.rows(NOTIFY, [CHANNEL, this.self]));
  }

  tell(): void {
    this.sender.tell();
  }

  /** Begins to listen; only a store that somebody wants hints from needs the connection. */
  listen(): void {
    if (this.url === undefined || this.listener) return;
    const hear = (payload?: string) => {
      if (payload !== this.self) this.hear();
    };
    this.listener = new NoticeListener({ url: this.url, channel: CHANNEL, hear });
  }

  async close(): Promise<void> {
    this.sender.close();
    await this.listener?.close();
  }
}
