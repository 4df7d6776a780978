import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Resource } from '../domain/action-rule.js';

/** One use of an emergency, as far as reviewing it is concerned. */
export interface ReviewedUse {
  /** Whose use it is: the stream that it stands in. */
  readonly memberId: string;
  readonly resource: Resource;
}

/** Finds the use that a review names. Ids only; who may be told is for whoever asks to decide. */
@Injectable()
export class ReviewedUses {
  constructor(private readonly database: Database) {}

  /** The use, or undefined where there is none of that id. */
  async find(breakGlassId: string): Promise<ReviewedUse | undefined> {
    const [row] = await this.database.query<{ memberId: string; caseId: string; told: string[] }>(
      `SELECT member_id AS "memberId", case_id AS "caseId", ARRAY[organisation_id, holder_organisation_id]::text[] AS told
       FROM access.break_glass WHERE break_glass_id = $1`,
      [breakGlassId],
    );
    if (!row) return undefined;
    const { memberId, caseId, told } = row;
    return { memberId, resource: { kind: 'emergency', id: breakGlassId, caseIds: [caseId], relations: { told } } };
  }
}
