import { countedCase } from '#access';
import type { GapScope } from './gap-scope.js';

/** `$1` to `$3`: from, to and the service's organisation, each null when it does not matter. */
export const FACTS_IN_SCOPE = `SELECT f.*, d.case_id, d.referrer_organisation_id, d.recipient_organisation_id, d.areas,
         coalesce(d.needs, '{}') AS needs
    FROM gaps.unmet_demand f JOIN gaps.demand d USING (demand_id)
   WHERE NOT d.is_mistake
     AND ($1::date IS NULL OR f.happened_on >= $1) AND ($2::date IS NULL OR f.happened_on <= $2)
     AND ($3::uuid IS NULL OR d.recipient_organisation_id = $3)
     AND ${countedCase('d.case_id', '$3::uuid IS NOT NULL')}`;

/** The values of `$1` to `$3`. */
export const scopeParameters = ({ from, to, recipientOrganisationId }: GapScope): unknown[] => [
  from ?? null,
  to ?? null,
  recipientOrganisationId ?? null,
];
