import type { Database } from '#database';
import { applyEvents, recorded } from '#projections/testing';
import { CaseRecordProjection } from '../case-record/case-record.projection.js';
import { caseStream } from '../domain/case.stream.js';
import type { CaseEvent } from '../domain/case.events.js';
import type { PersonEvent } from '../domain/person.events.js';
import { personStream } from '../domain/person.stream.js';
import { MergesProjection } from '../merges/merges.projection.js';
import { SealsProjection } from '../seals/seals.projection.js';
import { PersonRecordProjection } from '../person-record/person-record.projection.js';

/** Fills the tables of the case file as these events would, in the order given: for specs of queries, here and elsewhere. */
export async function fillCaseFile(database: Database, ...events: readonly (PersonEvent | CaseEvent)[]): Promise<void> {
  const projections = [
    new PersonRecordProjection(),
    new CaseRecordProjection(),
    new SealsProjection(),
    new MergesProjection(),
  ];
  const revisions = new Map<string, bigint>();
  const facts = events.map((event, index) => {
    const stream = 'caseId' in event.data ? caseStream(event.data.caseId) : personStream(event.data.personId);
    const revision = revisions.get(stream) ?? 0n;
    revisions.set(stream, revision + 1n);
    return recorded(event, { stream, revision, position: BigInt(index) });
  });
  await applyEvents(database, projections, facts);
}
