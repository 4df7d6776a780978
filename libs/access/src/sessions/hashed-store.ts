import { Store, type SessionData } from 'express-session';
import { type Database } from '#database';
import type { Clock } from '#kernel';
import { hashOf } from '../digest.js';

/** What is said by no member yet is let go after an hour: a sign-in page that was opened and left. */
const KEEP_MINUTES = 60;

type Done = (error?: unknown) => void;

/**
 * Keeps what pages remember between requests, by the hash of the session's id. Who is signed in is not part of it (`Sessions`):
 * a request that was under way when somebody was signed out cannot write them in again.
 */
export class HashedStore extends Store {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  override get(id: string, done: (error: unknown, session?: SessionData | null) => void): void {
    this.database
      .query<{ state: SessionData }>(`SELECT state FROM access.session WHERE id_hash = $1 AND keep_until > $2`, [
        hashOf(id),
        this.clock.now(),
      ])
      .then(([found]) => done(null, found?.state ?? null), done);
  }

  override set(id: string, session: SessionData, done: Done = () => {}): void {
    const now = this.clock.now();
    this.database
      .query(
        `INSERT INTO access.session (id_hash, state, keep_until) VALUES ($1, $2, $3)
         ON CONFLICT (id_hash) DO UPDATE SET state = excluded.state, keep_until = greatest(session.keep_until, excluded.keep_until)`,
        [hashOf(id), JSON.stringify(session), new Date(now.getTime() + KEEP_MINUTES * 60_000)],
      )
      .then(() => done(), done);
  }

  override destroy(id: string, done: Done = () => {}): void {
    this.database.query(`DELETE FROM access.session WHERE id_hash = $1`, [hashOf(id)]).then(() => done(), done);
  }
}
