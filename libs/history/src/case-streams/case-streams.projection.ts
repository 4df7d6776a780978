import type { RecordedEvent } from '#event-store';
import { AppliedProjection } from '#projections';
import type { EntityManager } from 'typeorm';
import { streamReference } from '../domain/stream-kinds.js';

/**
 * Maps every stream of a case to the case. The first event of each carries the case's id; the case itself brings its
 * person along, whose stream is older. A person with two cases is part of both.
 */
export class CaseStreamsProjection extends AppliedProjection {
  readonly name = 'history-case-streams-v1';
  readonly tables = ['history.case_stream'];
  readonly types = ['CaseOpened', 'ReferralDrafted', 'ForumReferralSubmitted', 'ActionRaised', 'SharingDecided'];

  async apply({ type, data, stream, position }: RecordedEvent, tx: EntityManager): Promise<void> {
    const { caseId, personId } = data as { caseId: string; personId: string };
    await add(tx, caseId, stream, position);
    if (type === 'CaseOpened') await add(tx, caseId, `Person-${personId}`, position);
  }
}

async function add(tx: EntityManager, caseId: string, stream: string, position: bigint): Promise<void> {
  await tx.query(
    `INSERT INTO history.case_stream (case_id, stream, reference, position) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING`,
    [caseId, stream, streamReference(stream) ?? stream, position.toString()],
  );
}
