import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import { streamReference } from '../domain/stream-kinds.js';

const STREAM = table('history.stream_of_case', 'case_id', 'stream');

/**
 * Maps every stream of a case to the case. The first event of each carries the case's id; the case itself brings its
 * person along, whose stream is older, and what is asked for by right about the person's records, whose streams may never be.
 * A person with two cases is part of both.
 */
export class CaseStreamsProjection extends Projection {
  readonly name = 'history-case-streams-v4';
  readonly tables = [STREAM];
  readonly types = [
    ...['CaseOpened', 'ReferralDrafted', 'ForumReferralSubmitted', 'ActionRaised', 'SharingDecided'],
    ...['NoServiceFound', 'PersonScreenedOut'],
  ];

  project({ type, data, stream, position }: RecordedEvent, rows: Rows): void {
    const { caseId, personId } = data as { caseId: string; personId: string };
    const streams =
      type === 'CaseOpened'
        ? [stream, ...['Person', 'Erasure', 'Rectification'].map((kind) => `${kind}-${personId}`)]
        : [stream];
    for (const each of streams)
      rows.put(STREAM, { case_id: caseId, stream: each, reference: streamReference(each) ?? each, position });
  }
}
