import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import { serviceAccountEventTypes, type ServiceAccountEvent } from '../domain/service-account.events.js';

const ACCOUNT = table('access.service_account', 'account_id');
const KEY = table('access.service_account_key', 'account_id', 'thumbprint');

/** Which programs may come in, with which keys, as of now: what every request for a token and with one is checked against. */
export class ServiceAccountProjection extends Projection {
  readonly name = 'access-service-account-v1';
  readonly tables = [ACCOUNT, KEY];
  readonly types = Object.keys(serviceAccountEventTypes);

  project({ type, data, recordedAt }: RecordedEvent<ServiceAccountEvent>, rows: Rows): void {
    const account_id = data.accountId;
    switch (type) {
      case 'ServiceAccountRegistered':
        return rows.put(ACCOUNT, {
          account_id,
          name: data.name,
          organisation_id: data.organisationId,
          organisation_name: data.organisationName,
          organisation_type: data.organisationType,
          role: data.role,
          scopes: data.scopes,
          registered_at: recordedAt,
          ended_at: null,
        });
      case 'ServiceAccountKeyAdded': {
        const { thumbprint, key, retiresAt: retires_at } = data;
        return rows.put(KEY, { account_id, thumbprint, key, added_at: recordedAt, retires_at, retired_at: null });
      }
      case 'ServiceAccountKeyRetired':
        return rows.set(KEY, { account_id, thumbprint: data.thumbprint }, { retired_at: recordedAt });
      case 'ServiceAccountEnded':
        return rows.set(ACCOUNT, { account_id }, { ended_at: recordedAt });
    }
  }
}
