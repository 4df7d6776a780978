import type { Database } from '#database';
import type { IsoDate } from '#kernel';
import { needCountOf } from '../domain/need-count.policies.js';
import { modelledNeed, MODELLED_NEED, type Offered } from './modelled-need.policies.js';
import { needProfile } from './need-profile.js';
import { offeredOn } from './offered-services.js';
import { nextPeople, offerFacts, type PersonFacts } from './profiles.query.js';

/** So many people are held in memory and written at a time. */
const BATCH = 2_000;
/** Before the id of everybody: where the first batch begins. */
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** A day to count, and the last event that was recorded by its end. */
export interface DayToCount {
  readonly asOf: IsoDate;
  readonly upTo: bigint;
}

/**
 * Counts a day: everybody on record, a batch at a time, against the services of their areas. What is written follows from the
 * log up to `upTo` and the rules alone, so counting again writes the same. The day itself is written last: before that nothing
 * shows it. Gives how many people were looked at.
 */
export async function countDay(database: Database, day: DayToCount): Promise<number> {
  const offered = offeredOn(await offerFacts(database, day.upTo), day.asOf);
  let [people, after] = [0, BEFORE_ALL];
  for (;;) {
    const batch = await nextPeople(database, { upTo: day.upTo, after, limit: BATCH });
    const last = batch.at(-1);
    if (last === undefined) break;
    await database.query(PEOPLE, [day.asOf, JSON.stringify(batch.flatMap((one) => rowOf(one, offered, day.asOf)))]);
    [people, after] = [people + batch.length, last.personId];
  }
  const services = offered.services.map(({ serviceId, criteria, status }) => ({
    ...{ service_id: serviceId, criteria_version: criteria.version, takes_referrals: status === 'open' },
  }));
  await database.query(SERVICES, [day.asOf, JSON.stringify(services)]);
  await database.query(DAY, [day.asOf, day.upTo, MODELLED_NEED]);
  return people;
}

function rowOf({ personId, facts }: PersonFacts, offered: Offered, on: IsoDate): object[] {
  const profile = needProfile(facts);
  const found = modelledNeed(profile, offered, on);
  if (found === undefined) return [];
  const { outcome, areas, barriers } = found;
  const { cases, file } = profile;
  return [
    {
      ...{ person_id: personId, outcome, areas, barriers, need_count: needCountOf(file.needs) },
      case_ids: cases.map(({ caseId }) => caseId),
      holder_ids: [...new Set(cases.map(({ holderId }) => holderId))],
    },
  ];
}

const COLUMNS = 'person_id, outcome, case_ids, holder_ids, areas, barriers, need_count';

const PEOPLE = `INSERT INTO gaps.modelled_person (as_of, ${COLUMNS})
  SELECT $1, ${COLUMNS} FROM jsonb_to_recordset($2::jsonb) AS row (person_id uuid, outcome text, case_ids uuid[],
         holder_ids uuid[], areas text[], barriers text[], need_count int)
  ON CONFLICT (as_of, person_id) DO UPDATE SET (${COLUMNS}) = ROW (${COLUMNS.replaceAll(/(\w+)/g, 'excluded.$1')})`;

const SERVICES = `INSERT INTO gaps.modelled_service (as_of, service_id, criteria_version, takes_referrals)
  SELECT $1, service_id, criteria_version, takes_referrals
    FROM jsonb_to_recordset($2::jsonb) AS row (service_id uuid, criteria_version int, takes_referrals boolean)
  ON CONFLICT (as_of, service_id) DO UPDATE
     SET criteria_version = excluded.criteria_version, takes_referrals = excluded.takes_referrals`;

const DAY = `INSERT INTO gaps.modelled_day (as_of, up_to, policy_versions) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;
