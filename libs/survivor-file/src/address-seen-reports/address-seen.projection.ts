import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import type { AddressSeenReported } from '../domain/address-seen.events.js';

const SEEN = table('survivor_file.address_seen', 'report_id');

/** Which reports there are that an address may have been seen, and of which case: for the job that takes them to the files. */
export class AddressSeenProjection extends Projection {
  readonly name = 'survivor-address-seen-v1';
  readonly tables = [SEEN];
  readonly types = ['AddressSeenReported'] as const;

  project({ data }: RecordedEvent<AddressSeenReported>, rows: Rows): void {
    const { reportId: report_id, caseId: case_id, source, awareAt: aware_at } = data;
    rows.put(SEEN, { report_id, case_id, source, aware_at });
  }
}
