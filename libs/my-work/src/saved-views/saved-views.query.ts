import { RuleBroken } from '#kernel';
import { Database } from '#database';
import { Injectable } from '@nestjs/common';

/** A list with a filter, under a member's own name for it. */
export interface SavedView {
  readonly viewId: string;
  readonly name: string;
  /** As `listAddress` gave it. */
  readonly address: string;
}

/** More would be a list to search in, which is what they are there to spare. */
export const MOST_VIEWS = 20;

/** What each member keeps for themselves. Nobody else sees it, and it is not a record: it is thrown away on request. */
@Injectable()
export class SavedViews {
  constructor(private readonly database: Database) {}

  /** A member's views by name. */
  of(memberId: string): Promise<SavedView[]> {
    return this.database.query<SavedView>(
      `SELECT view_id AS "viewId", name, address FROM my_work.saved_view WHERE member_id = $1 ORDER BY name, view_id`,
      [memberId],
    );
  }

  /**
   * Keeps a view, or gives one that the member has another name or address. Throws `RuleBroken`: saved-view-name-taken,
   * saved-views-full, or saved-view-not-yours for an id that is somebody else's.
   */
  async keep(memberId: string, { viewId, name, address }: SavedView, now: Date): Promise<void> {
    await this.database.tx(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('my_work.saved_view ' || $1, 0))`, [memberId]);
      const held = await tx.query<{ viewId: string; name: string }[]>(
        `SELECT view_id AS "viewId", name FROM my_work.saved_view WHERE member_id = $1`,
        [memberId],
      );
      const others = held.filter((view) => view.viewId !== viewId);
      if (others.some((view) => view.name === name)) throw new RuleBroken('saved-view-name-taken');
      if (others.length >= MOST_VIEWS) throw new RuleBroken('saved-views-full');
      const kept = await tx.query<unknown[]>(
        `INSERT INTO my_work.saved_view AS v (view_id, member_id, name, address, saved_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (view_id) DO UPDATE SET name = excluded.name, address = excluded.address
         WHERE v.member_id = excluded.member_id RETURNING view_id`,
        [viewId, memberId, name, address, now],
      );
      if (kept.length === 0) throw new RuleBroken('saved-view-not-yours');
    });
  }

  /** Throws it away; whether the member had it. */
  async remove(memberId: string, viewId: string): Promise<boolean> {
    const removed = await this.database.query<unknown>(
      `WITH gone AS (DELETE FROM my_work.saved_view WHERE member_id = $1 AND view_id = $2 RETURNING view_id) SELECT * FROM gone`,
      [memberId, viewId],
    );
    return removed.length > 0;
  }
}
