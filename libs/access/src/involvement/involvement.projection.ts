import type { RecordedEvent } from '#event-store';
import { addDays, londonDate, londonInstant, type IsoDate } from '#kernel';
import { Projection, table, type Columns, type Rows } from '#projections';
import type { InvolvementChange, Involvements, Part } from '../domain/involvement.js';

const INVOLVEMENT = table('access.involvement', 'source_id', 'part', 'organisation_id');
const SUBJECT = table('access.subject', 'case_id', 'person_id');
const AGREEMENT = table('access.agreement', 'organisation_id');

/**
 * Which organisation has a part in which case, and since when it has an agreement, out of what the contexts say of their
 * events. Periods run by when a thing was recorded: nothing that is told late lets anybody in, or out, before it was known.
 */
export class InvolvementProjection extends Projection {
  readonly name = 'access-involvement-v2';
  readonly tables = [INVOLVEMENT, SUBJECT, AGREEMENT];
  readonly types: readonly string[];

  constructor(private readonly involvements: Involvements) {
    super();
    this.types = Object.keys(involvements);
  }

  project({ type, data, recordedAt }: RecordedEvent, rows: Rows): void {
    const changesOf = this.involvements[type] as ((from: unknown) => readonly InvolvementChange[]) | undefined;
    for (const change of changesOf?.(data) ?? []) apply(change, recordedAt, rows);
  }
}

function apply(change: InvolvementChange, recordedAt: Date, rows: Rows): void {
  switch (change.change) {
    case 'named': {
      const { sourceId, part, caseId, organisationIds } = change;
      for (const id of organisationIds)
        rows.put(INVOLVEMENT, {
          ...{ source_id: sourceId, part, organisation_id: id, case_id: caseId },
          ...{ from_at: null, until_at: null },
        });
      return;
    }
    case 'begins':
      return rows.setWhere(
        INVOLVEMENT,
        { source_id: change.sourceId, part: change.part },
        { from_at: recordedAt, until_at: null },
      );
    case 'ends':
      return rows.setWhere(
        INVOLVEMENT,
        { source_id: change.sourceId, part: change.part },
        { until_at: londonInstant(addDays(londonDate(recordedAt), change.days)) },
      );
    case 'about':
      return rows.put(SUBJECT, { case_id: change.caseId, person_id: change.personId });
    case 'agreement-ends':
      return rows.set(AGREEMENT, { organisation_id: change.organisationId }, { until_at: recordedAt });
    case 'case-ends':
      return setOthers(change.caseId, { until_at: null }, { until_at: endOfCase(change.on) }, rows);
    case 'case-resumes':
      return setOthers(change.caseId, { until_at: endOfCase(change.on) }, { until_at: null }, rows);
    case 'agreed': {
      const key = { organisation_id: change.organisationId };
      rows.put(AGREEMENT, { ...key, from_at: londonInstant(change.on), until_at: null });
      return rows.set(AGREEMENT, key, { until_at: null });
    }
  }
}

const OTHERS: readonly Part[] = ['recipient', 'owner', 'informed'];

function setOthers(caseId: string, where: Columns, columns: Columns, rows: Rows): void {
  for (const part of OTHERS) rows.setWhere(INVOLVEMENT, { case_id: caseId, part, ...where }, columns);
}

/**
 * A millisecond before the day: no part ends so by itself, so that when the case is opened again those are found that its
 * end had ended, and no other.
 */
const endOfCase = (on: IsoDate): Date => new Date(londonInstant(on).getTime() - 1);
