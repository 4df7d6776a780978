import { countedCase } from '#access';
import type { GapScope } from './gap-scope.js';
import { joinedRecords, keptPerson } from './kept-person.js';

/**
 * Who was screened out was never referred, so that the service was told nothing of their needs: its organisation, that sees its own
 * figures exactly, learns of none here either.
 */
const TOLD_NEEDS = `CASE WHEN f.kind = 'SCREENED_OUT' AND d.referrer_organisation_id <> coalesce($3::uuid, $4::uuid)
  THEN '{}' ELSE coalesce(d.needs, '{}') END`;

/**
 * `$1` to `$5`: from, to, the service's organisation, the organisation that has a part and the one that has none, each null
 * when it does not matter. What an assessment found counts until the referral is declined or ended over it: that is the same "no".
 */
export const FACTS_IN_SCOPE = `SELECT f.event_id, f.stream, f.revision, f.position, f.kind, f.demand_id,
         coalesce(f.service_id, CASE WHEN f.kind = 'NOT_SUITABLE' THEN d.service_id END) AS service_id, f.reasons, f.barriers,
         f.criterion_ids, f.criteria_version, f.happened_on, ${keptPerson('f.person_id')} AS person_id,
         d.case_id, d.referrer_organisation_id, d.recipient_organisation_id, d.areas, ${TOLD_NEEDS} AS needs
    FROM gaps.unmet_demand f JOIN gaps.demand d USING (demand_id) ${joinedRecords('f.person_id')}
   WHERE NOT d.is_mistake AND (f.kind <> 'NOT_SUITABLE' OR d.unsuitable_by = f.event_id)
     AND ($1::date IS NULL OR f.happened_on >= $1) AND ($2::date IS NULL OR f.happened_on <= $2)
     AND ($3::uuid IS NULL OR d.recipient_organisation_id = $3)
     AND ($4::uuid IS NULL OR $4 IN (d.referrer_organisation_id, d.recipient_organisation_id))
     AND ($5::uuid IS NULL OR (d.referrer_organisation_id <> $5 AND d.recipient_organisation_id IS DISTINCT FROM $5))
     AND ${countedCase('d.case_id', '($3::uuid IS NOT NULL OR $4::uuid IS NOT NULL)')}`;

/** The values of `$1` to `$5`. */
export const scopeParameters = (scope: GapScope): unknown[] => [
  scope.from ?? null,
  scope.to ?? null,
  scope.recipientOrganisationId ?? null,
  scope.sideOrganisationId ?? null,
  scope.otherThanOrganisationId ?? null,
];
