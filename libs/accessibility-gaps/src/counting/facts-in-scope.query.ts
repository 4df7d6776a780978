import { countedCase } from '#access';
import type { GapScope } from './gap-scope.js';

/** `$1` to `$3`: from, to and the service's organisation, each null when it does not matter. */
export const FACTS_IN_SCOPE = `SELECT f.*, r.case_id, r.referrer_organisation_id, r.recipient_organisation_id, r.areas,
         coalesce(r.needs, '{}') AS needs
    FROM gaps.fact f JOIN gaps.referral r USING (referral_id)
   WHERE ($1::date IS NULL OR f.happened_on >= $1) AND ($2::date IS NULL OR f.happened_on <= $2)
     AND ($3::uuid IS NULL OR r.recipient_organisation_id = $3)
     AND ${countedCase('r.case_id', '$3::uuid IS NOT NULL')}`;

/** The values of `$1` to `$3`. */
export const scopeParameters = ({ from, to, recipientOrganisationId }: GapScope): unknown[] => [
  from ?? null,
  to ?? null,
  recipientOrganisationId ?? null,
];
