import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import type { AccessFeaturesRecorded, CriterionLimitsSet, ListingChanged } from '../domain/programme.events.js';

const OFFER = table('directory.service_offer', 'service_id');
const LIMIT = table('directory.criterion_limit', 'service_id', 'version', 'criterion_id');

type Read = AccessFeaturesRecorded | ListingChanged | CriterionLimitsSet;

/** What services offer to people who could not use them otherwise, whether they are listed, and what is measured of their criteria. */
export class ServiceOffersProjection extends Projection {
  readonly name = 'directory-offers-v1';
  readonly tables = [OFFER, LIMIT];
  readonly types = ['AccessFeaturesRecorded', 'ListingChanged', 'CriterionLimitsSet'];

  project({ type, data }: RecordedEvent<Read>, rows: Rows): void {
    const key = { service_id: data.serviceId };
    switch (type) {
      case 'AccessFeaturesRecorded': {
        const { features, languages, asOf } = data;
        rows.put(OFFER, key);
        return rows.set(OFFER, key, { features, languages, as_of: asOf });
      }
      case 'ListingChanged':
        rows.put(OFFER, key);
        return rows.set(OFFER, key, { listed: data.listed });
      case 'CriterionLimitsSet':
        for (const { criterionId, minimumAge, maximumAge, languages, settledAddress } of data.limits)
          rows.put(LIMIT, {
            ...key,
            version: data.version,
            criterion_id: criterionId,
            minimum_age: minimumAge ?? null,
            maximum_age: maximumAge ?? null,
            languages: languages ?? null,
            settled_address: settledAddress ?? null,
          });
    }
  }
}
