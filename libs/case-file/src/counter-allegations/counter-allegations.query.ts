import { LoggedReads, type SignedIn } from '#access';
import type { IsoDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import { resourceOfCase } from '../case-file.actions.js';
import { CASE_SUMMARY, type CaseSummary } from '../case-summary.row.js';
import type { ScreeningBasis, ScreeningFinding } from '../domain/case.codes.js';
import { caseIsSealed } from '../seals/sealed.row.js';
import { withToldOf } from '../tombstones/told.row.js';

/** A counter-allegation as it stands in one of its two cases. */
export interface CounterAllegation {
  readonly counterId: string;
  readonly mirrorCaseId: string;
  readonly mirrorReference: string;
  readonly raisedOn: IsoDate;
  readonly finding?: ScreeningFinding;
  readonly bases?: readonly ScreeningBasis[];
  readonly assessedOn?: IsoDate;
}

/** A case with the cases that mirror it. */
export interface MirroredCase {
  readonly summary: CaseSummary;
  readonly counterAllegations: readonly CounterAllegation[];
  readonly revision: bigint;
}

/** Which other case mirrors this one is of the file of the person referred; who survived what is in neither. */
const CLASSES = { summary: 'P', counterAllegations: 'P', revision: 'P' } as const;

interface Row {
  readonly summary: CaseSummary;
  readonly counterAllegations: readonly CounterAllegation[];
  readonly revision: string;
}

/** Opens the counter-allegations of a case for those who screen them; the read is logged. */
@Injectable()
export class CounterAllegations {
  constructor(private readonly reads: LoggedReads) {}

  /** Throws `NotFound` when there is no such case for them. */
  open(signed: SignedIn, caseId: string): Promise<MirroredCase> {
    return this.reads.one(signed, 'case:screen', { kind: 'case', id: caseId }, async (tx) => {
      const [row] = await tx.query<Row[]>(CASE, [caseId]);
      const resource = row && resourceOfCase(row.summary);
      if (!row || !resource) return undefined;
      const value = { ...row, revision: BigInt(row.revision) };
      return { resource, value, fields: ['summary', 'counterAllegations'], classes: CLASSES };
    });
  }
}

/** A mirrored case that is sealed as a whole is in no list. */
const EACH = `jsonb_strip_nulls(jsonb_build_object('counterId', k.counter_id, 'mirrorCaseId', k.mirror_case_id,
  'mirrorReference', m.reference, 'raisedOn', k.raised_on, 'finding', k.finding, 'bases', k.bases, 'assessedOn', k.assessed_on))`;

const CASE = `SELECT ${CASE_SUMMARY} AS summary, c.revision::text,
    coalesce((SELECT jsonb_agg(${withToldOf(EACH, 'c.person_id', 'Case')} ORDER BY k.raised_on DESC, k.counter_id)
      FROM case_file.counter_allegation k JOIN case_file.case_record m ON m.case_id = k.mirror_case_id
     WHERE k.case_id = c.case_id AND NOT ${caseIsSealed('m.case_id')}), '[]') AS "counterAllegations"
  FROM case_file.case_record c JOIN case_file.person p USING (person_id)
 WHERE c.case_id = $1 AND NOT ${caseIsSealed('c.case_id')}`;
