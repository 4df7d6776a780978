import type { ClockTermsEvent } from '#clocks';
import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';

const COMMISSIONED = table('gaps.commissioned_service', 'service_id', 'organisation_id');

/** Which services an organisation has a contract with: those whose terms it put on record. */
export class CommissionedServicesProjection extends Projection {
  readonly name = 'accessibility-gaps-commissioned-v1';
  readonly tables = [COMMISSIONED];
  readonly types = ['ClockTermsAgreed'];

  project({ data, meta }: RecordedEvent<ClockTermsEvent>, rows: Rows): void {
    rows.put(COMMISSIONED, { service_id: data.serviceId, organisation_id: meta.actor.organisationId });
  }
}
