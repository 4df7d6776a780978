import { Database } from '#database';
import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';

/** A member's calendar as they see it afterwards: everything but its address. */
export interface CalendarFeed {
  readonly feedId: string;
  readonly madeAt: Date;
  readonly readAt: Date | null;
}

const SECRET_BYTES = 32;
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** What is stored of a secret address: 256 random bits need no salt and no slow hash. */
const hashOf = (secret: string): Buffer => createHash('sha256').update(`calendar\0${secret}`).digest();

/** Calendars of members, each under a secret address of which only the hash is kept. A member has one at a time. */
@Injectable()
export class CalendarFeeds {
  constructor(private readonly database: Database) {}

  /** The calendar that the member has, if any. */
  async of(memberId: string): Promise<CalendarFeed | undefined> {
    const [feed] = await this.database.query<CalendarFeed>(
      `SELECT feed_id AS "feedId", made_at AS "madeAt", read_at AS "readAt" FROM notices.calendar_feed
        WHERE member_id = $1 AND revoked_at IS NULL`,
      [memberId],
    );
    return feed;
  }

  /** Makes a calendar and gives its secret, this once; the one before ends. Gives undefined where `feedId` was made before. */
  async make(feedId: string, memberId: string, now: Date): Promise<string | undefined> {
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    return this.database.tx(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`calendar ${memberId}`]);
      const known = await tx.query<object[]>('SELECT 1 FROM notices.calendar_feed WHERE feed_id = $1', [feedId]);
      if (known.length > 0) return undefined;
      await tx.query(END, [memberId, now]);
      await tx.query('INSERT INTO notices.calendar_feed (feed_id, member_id, hash, made_at) VALUES ($1, $2, $3, $4)', [
        ...[feedId, memberId, hashOf(secret), now],
      ]);
      return secret;
    });
  }

  /** Ends the member's calendar; its address answers nothing from then on. */
  async revoke(memberId: string, now: Date): Promise<void> {
    await this.database.query(END, [memberId, now]);
  }

  /** The member whose calendar this is the address of, while it is not revoked. The reading is noted to the minute. */
  async memberIdFor(secret: string, now: Date): Promise<string | undefined> {
    if (!SECRET.test(secret)) return undefined;
    const [found] = await this.database.query<{ memberId: string }>(
      `WITH feed AS (
         SELECT * FROM notices.calendar_feed WHERE hash = $1 AND revoked_at IS NULL
       ), seen AS (
         UPDATE notices.calendar_feed f SET read_at = $2 FROM feed
          WHERE f.feed_id = feed.feed_id AND (f.read_at IS NULL OR f.read_at < $2::timestamptz - interval '1 minute')
       )
       SELECT member_id AS "memberId" FROM feed`,
      [hashOf(secret), now],
    );
    return found?.memberId;
  }
}

const END = 'UPDATE notices.calendar_feed SET revoked_at = $2 WHERE member_id = $1 AND revoked_at IS NULL';
