import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { AccessOptions } from '../access-options.js';
import { hashOf } from '../digest.js';
import { SESSION_LIMITS, type SessionLimits } from './session-limits.js';

/** Why a session that somebody signed in to has ended, other than by their own sign-out. */
export type EndOfSession = 'idle' | 'day-over' | 'elsewhere' | 'everywhere' | 'provider';

/** How somebody came in. */
export interface Entry {
  readonly memberId: string;
  readonly at: Date;
  /** When they last proved who they are, with all that is asked of them; absent when they never did. */
  readonly factorAt?: Date | undefined;
  /** Where an identity provider vouched for them: its issuer, their subject there and its own session's id, if it named one. */
  readonly provider?:
    { readonly issuer: string; readonly subject: string; readonly session?: string | undefined } | undefined;
}

/** A session with somebody in it. */
export interface LiveSession {
  readonly memberId: string;
  readonly signedInAt: Date;
  readonly seenAt: Date;
  readonly factorAt: Date | null;
  /** The identity provider that vouched for them; null for who signed in here. */
  readonly issuer: string | null;
}

/** A session that somebody was in, and why they are not any more. */
export interface EndedSession {
  readonly memberId: string;
  readonly because: EndOfSession;
}

/** When was it last used is noted to so many seconds: a page with many requests does not write at each. */
const SEEN_SECONDS = 10;

/** Who is in which session. Asked on every request, so that ending one works with the next. */
@Injectable()
export class Sessions {
  readonly limits: SessionLimits;

  constructor(
    private readonly database: Database,
    options: AccessOptions,
  ) {
    this.limits = options.sessionLimits ?? SESSION_LIMITS;
  }

  /** Puts a member into a session that is stored already, and ends their oldest ones beyond what a member may have. */
  async begin(id: string, { memberId, at, factorAt, provider }: Entry): Promise<void> {
    await this.database.query(
      `UPDATE access.session SET member_id = $2, signed_in_at = $3, seen_at = $3, factor_at = $4, issuer = $5, subject = $6,
              idp_session = $7, ended_because = NULL, keep_until = $3::timestamptz + make_interval(hours => $8 + 1)
       WHERE id_hash = $1`,
      [
        hashOf(id),
        memberId,
        at,
        factorAt,
        provider?.issuer,
        provider?.subject,
        provider?.session,
        this.limits.absoluteHours,
      ],
    );
    await this.database.query(
      `UPDATE access.session SET ended_because = 'elsewhere' WHERE id_hash IN (
         SELECT id_hash FROM access.session WHERE member_id = $1 AND ended_because IS NULL
         ORDER BY id_hash = $3 DESC, signed_in_at DESC, id_hash OFFSET $2)`,
      [memberId, this.limits.perMember, hashOf(id)],
    );
    await this.database.query(`DELETE FROM access.session WHERE keep_until <= $1`, [at]); // nobody can come back to those
  }

  /** Who is in the session, or why nobody is any more; undefined where nobody ever was. `use` counts as a sign of life. */
  async look(id: string, now: Date, use: boolean): Promise<LiveSession | EndedSession | undefined> {
    const [found] = await this.database.query<LiveSession & { because: EndOfSession | null }>(
      `WITH found AS (
         SELECT *, coalesce(ended_because,
                  CASE WHEN signed_in_at <= $2::timestamptz - make_interval(hours => $4) THEN 'day-over'
                       WHEN seen_at <= $2::timestamptz - make_interval(mins => $3) THEN 'idle' END) AS because
         FROM access.session WHERE id_hash = $1 AND member_id IS NOT NULL AND keep_until > $2
       ), used AS (
         UPDATE access.session s SET seen_at = $2 FROM found
         WHERE $5 AND s.id_hash = found.id_hash AND found.because IS NULL AND s.ended_because IS NULL
           AND s.seen_at < $2::timestamptz - make_interval(secs => ${SEEN_SECONDS})
       )
       SELECT member_id AS "memberId", signed_in_at AS "signedInAt", factor_at AS "factorAt", issuer, because,
              CASE WHEN $5 THEN $2::timestamptz ELSE seen_at END AS "seenAt"
       FROM found`,
      [hashOf(id), now, this.limits.idleMinutes, this.limits.absoluteHours, use],
    );
    if (!found) return undefined;
    const { because, ...live } = found;
    return because === null ? live : { memberId: live.memberId, because };
  }

  /** Moves whoever is in the session `from` to `to`, which is stored already: the same sign-in under another id. */
  async move(from: string, to: string, factorAt: Date): Promise<void> {
    await this.database.query(
      `WITH old AS (DELETE FROM access.session WHERE id_hash = $1 RETURNING *)
       UPDATE access.session s SET member_id = old.member_id, signed_in_at = old.signed_in_at, seen_at = old.seen_at, factor_at = $3,
              issuer = old.issuer, subject = old.subject, idp_session = old.idp_session, ended_because = old.ended_because,
              keep_until = old.keep_until
       FROM old WHERE s.id_hash = $2`,
      [hashOf(from), hashOf(to), factorAt],
    );
  }

  /** The sessions that the member is in now, last used first; `isThis` marks the one with this id. */
  async of(memberId: string, id: string, now: Date): Promise<(LiveSession & { isThis: boolean })[]> {
    return this.database.query(
      `SELECT member_id AS "memberId", signed_in_at AS "signedInAt", seen_at AS "seenAt", factor_at AS "factorAt", issuer,
              id_hash = $2 AS "isThis"
       FROM access.session
       WHERE member_id = $1 AND ended_because IS NULL AND seen_at > $3::timestamptz - make_interval(mins => $4)
         AND signed_in_at > $3::timestamptz - make_interval(hours => $5)
       ORDER BY seen_at DESC, id_hash`,
      [memberId, hashOf(id), now, this.limits.idleMinutes, this.limits.absoluteHours],
    );
  }

  /** Ends one session for a reason that its browser is told. */
  async end(id: string, because: EndOfSession): Promise<void> {
    await this.database.query(
      `UPDATE access.session SET ended_because = coalesce(ended_because, $2) WHERE id_hash = $1 AND member_id IS NOT NULL`,
      [hashOf(id), because],
    );
  }

  /** Ends the sessions that a provider vouched for: the one that came with its session, or all of a subject. */
  async endByProvider(
    issuer: string,
    { subject, session }: { subject: string | undefined; session: string | undefined },
  ): Promise<void> {
    await this.database.query(
      `UPDATE access.session SET ended_because = coalesce(ended_because, 'provider')
       WHERE issuer = $1 AND ($2::text IS NULL OR subject = $2) AND ($3::text IS NULL OR idp_session = $3)
         AND ($2 IS NOT NULL OR $3 IS NOT NULL)`,
      [issuer, subject, session],
    );
  }

  /** Ends every session of the member, this one too. */
  async endAllOf(memberId: string): Promise<void> {
    await this.database.query(
      `UPDATE access.session SET ended_because = coalesce(ended_because, 'everywhere') WHERE member_id = $1`,
      [memberId],
    );
  }
}
