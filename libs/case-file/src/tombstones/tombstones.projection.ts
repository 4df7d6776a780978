import type { SubjectKeyShredded } from '#erasure';
import type { RecordedEvent } from '#event-store';
import { referenceOf, tombstoneText } from '#kernel';
import { Projection, table, type Rows } from '#projections';

const TOMBSTONE = table('case_file.tombstone', 'person_id', 'record');

/** By which decision each kind of record about a person was erased: what pages show where a value was. */
export class TombstonesProjection extends Projection {
  readonly name = 'case-file-tombstones-v1';
  readonly tables = [TOMBSTONE];
  readonly types = ['SubjectKeyShredded'];

  project({ data }: RecordedEvent<SubjectKeyShredded>, rows: Rows): void {
    const { erasureId, personId, records, shreddedOn } = data;
    const told = tombstoneText({ reference: referenceOf('D', erasureId), on: shreddedOn });
    for (const record of records) rows.put(TOMBSTONE, { person_id: personId, record, told });
  }
}
