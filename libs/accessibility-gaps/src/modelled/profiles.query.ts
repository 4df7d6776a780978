import type { Database } from '#database';
import type { OfferFact } from './offered-services.js';
import type { ProfileFact } from './profile-facts.js';

/** What was on record of one person, in all records that were held to be theirs. */
export interface PersonFacts {
  readonly personId: string;
  readonly facts: readonly ProfileFact[];
}

const IN_FORCE = `merged_at <= $1 AND (reversed_at IS NULL OR reversed_at > $1)`;

/** Who somebody is, is put right in one record at a time: of two that are merged it is asked which one said so. */
const WITH_RECORD = `CASE WHEN f.fact->>'kind' = 'PERSON' THEN f.fact || jsonb_build_object('recordId', r.record_id) ELSE f.fact END`;

/** The next `$3` people after `$2`, whose records were not merged into others', with what was on record of them up to `$1`. */
const NEXT = `WITH merged AS (SELECT merged_person_id, kept_person_id FROM gaps.merge WHERE ${IN_FORCE}),
  people AS (
    SELECT DISTINCT person_id FROM gaps.profile_fact
     WHERE person_id > $2 AND person_id NOT IN (SELECT merged_person_id FROM merged)
     ORDER BY person_id LIMIT $3),
  records AS (
    SELECT person_id, person_id AS record_id FROM people
     UNION ALL SELECT kept_person_id, merged_person_id FROM merged JOIN people ON kept_person_id = person_id)
  SELECT r.person_id AS "personId", jsonb_agg(${WITH_RECORD} ORDER BY f.position) FILTER (WHERE f.position <= $1) AS facts
    FROM records r JOIN gaps.profile_fact f ON f.person_id = r.record_id
   GROUP BY r.person_id ORDER BY r.person_id`;

/** People after `after`, at most `limit` at a time, with what was on record of them up to an event; none at the end. */
export async function nextPeople(
  database: Database,
  { upTo, after, limit }: { upTo: bigint; after: string; limit: number },
): Promise<readonly PersonFacts[]> {
  const rows = await database.query<{ personId: string; facts: ProfileFact[] | null }>(NEXT, [upTo, after, limit]);
  return rows.map(({ personId, facts }) => ({ personId, facts: facts ?? [] }));
}

/** Everything on record of the directory up to an event: as much as the directory is large. */
export function offerFacts(database: Database, upTo: bigint): Promise<OfferFact[]> {
  const sql = 'SELECT type, data FROM gaps.offer_fact WHERE position <= $1 ORDER BY position';
  return database.query<OfferFact>(sql, [upTo]);
}
