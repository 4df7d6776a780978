import { labelOf, readableDate, type IsoDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '#database';
import { CORRECTIONS, type Correction } from './corrections.codes.js';

/** A correction that a point of a request can name. */
export interface CorrectionMade {
  readonly correctionId: string;
  /** "Who they are was put right, 3 February 2026" */
  readonly text: string;
}

interface Row {
  readonly correctionId: string;
  readonly kind: Correction;
  readonly on: IsoDate;
}

/** Of a sealed case or entry nothing is said, also not that something in it was corrected. */
const CORRECTION = `
  SELECT c.correction_id AS "correctionId", c.kind, c.corrected_on::text AS on
    FROM rectification.correction c LEFT JOIN rectification.referral r ON r.referral_id = c.referral_id
   WHERE c.person_id = $1 AND NOT EXISTS (
           SELECT FROM rectification.seal s
            WHERE s.case_id = coalesce(c.case_id, r.case_id) AND (s.is_whole OR c.entry_id = ANY (s.entry_ids)))`;
const MOST = 200;

/** Which corrections were made about a person. It does not decide who may know it: ask inside a logged read, or a handler. */
@Injectable()
export class Corrections {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  async about(tx: EntityManager, personId: string): Promise<readonly CorrectionMade[]> {
    const rows = await tx.query<Row[]>(`${CORRECTION} ORDER BY c.position DESC LIMIT ${MOST}`, [personId]);
    return rows.map(({ correctionId, kind, on }) => ({
      correctionId,
      text: `${labelOf(CORRECTIONS, kind)}, ${readableDate(on)}`,
    }));
  }

  /** Whether that is a correction about the person. */
  async isAbout(personId: string, correctionId: string): Promise<boolean> {
    const rows = await this.database.query<Row>(`${CORRECTION} AND c.correction_id = $2`, [personId, correctionId]);
    return rows.length === 1;
  }
}
