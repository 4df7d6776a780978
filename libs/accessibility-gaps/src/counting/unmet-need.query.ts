import { countedCase } from '#access';
import type { IsoDate } from '#kernel';
import type { EntityManager } from 'typeorm';
import { isOwnOnly, type GapScope } from './gap-scope.js';
import { joinedRecords, keptPerson } from './kept-person.js';
import { needCountOf } from '../domain/need-count.policies.js';
import type { NeedMomentKind } from '../domain/need-moments.js';
import { daysUnmet, episodesOf, type UnmetEpisode } from '../domain/unmet-need.policies.js';
import type { UnmetNeed, UnmetRow } from '../suppression/figures.js';

/** A person who may be without help, with what happened since it was last met. Days and kinds are in the same order. */
interface Candidate {
  readonly days: readonly IsoDate[];
  readonly kinds: readonly NeedMomentKind[];
  readonly areas: readonly string[];
  readonly needs: readonly string[];
}

interface OpenNeed extends Candidate {
  readonly episode: UnmetEpisode;
}

const ENDED = `('NEED_CEASED', 'PERSON_DECLINED', 'MOVED_AWAY', 'DIED')`;

/** Whom an organisation referred or looked for: all that happened to their need counts, whoever else had a part in it. */
const PEOPLE_OF = (organisation: string) => `(SELECT ${keptPerson('own.person_id')}
    FROM gaps.demand own ${joinedRecords('own.person_id')} WHERE own.referrer_organisation_id = ${organisation})`;

/** `$1` the day; `$2` and `$3` whose people are counted, and whose are not, null where it does not matter; `$4` whether these are shown too. */
const MOMENTS = `SELECT ${keptPerson('m.person_id')} AS person_id, m.kind, m.happened_on, m.position, d.areas,
         coalesce(d.needs, '{}') AS needs
    FROM gaps.need_moment m JOIN gaps.demand d USING (demand_id) ${joinedRecords('m.person_id')}
   WHERE m.happened_on <= $1 AND NOT d.is_mistake AND ${countedCase('d.case_id', '$4::boolean')}
     AND ($2::uuid IS NULL OR ${keptPerson('m.person_id')} IN ${PEOPLE_OF('$2')})
     AND ($3::uuid IS NULL OR ${keptPerson('m.person_id')} NOT IN ${PEOPLE_OF('$3')})`;

/**
 * Those of whom something is left after their need was last met or ended. What came before cannot open an episode any more,
 * so that the rule for episodes needs to be asked of these people only.
 */
const CANDIDATES = `WITH moments AS MATERIALIZED (${MOMENTS}),
  closing AS (
    SELECT DISTINCT ON (person_id) person_id, happened_on, position FROM moments
     WHERE kind = 'MET' OR kind IN ${ENDED} ORDER BY person_id, happened_on DESC, position DESC),
  left_over AS (
    SELECT m.* FROM moments m LEFT JOIN closing c USING (person_id)
     WHERE c.person_id IS NULL OR (m.happened_on, m.position) > (c.happened_on, c.position))
  SELECT array_agg(happened_on::text ORDER BY happened_on, position) AS days,
         array_agg(kind ORDER BY happened_on, position) AS kinds,
         (array_agg(to_jsonb(areas) ORDER BY happened_on DESC, position DESC))[1] AS areas,
         (array_agg(to_jsonb(needs) ORDER BY happened_on DESC, position DESC))[1] AS needs
    FROM left_over GROUP BY person_id
  HAVING bool_or(kind IN ('UNMET', 'MET_INDIRECTLY'))`;

/** Everybody whose need was put to a service, or found no service, and has not ended since. */
const IN_NEED = `SELECT count(*)::int AS people FROM (
    SELECT DISTINCT ON (person_id) kind FROM (${MOMENTS}) AS moments
     ORDER BY person_id, happened_on DESC, position DESC) AS last
   WHERE kind NOT IN ${ENDED}`;

/** Evidenced unmet need of the people of `scope` as it stood on `asOf`, exactly. */
export async function countUnmetNeed(tx: EntityManager, asOf: IsoDate, scope: GapScope = {}): Promise<UnmetNeed> {
  const { sideOrganisationId = null, otherThanOrganisationId = null } = scope;
  const parameters = [asOf, sideOrganisationId, otherThanOrganisationId, isOwnOnly(scope)];
  const [all] = await tx.query<{ people: number }[]>(IN_NEED, parameters);
  const candidates = await tx.query<Candidate[]>(CANDIDATES, parameters);
  const open = candidates.flatMap((candidate) => openNeed(candidate, asOf));
  const withStatus = (status: string) => open.filter(({ episode }) => episode.status === status).length;
  return {
    open: open.length,
    days: daysOf(open, asOf),
    waiting: withStatus('WAITING'),
    indirect: withStatus('SERVED_INDIRECT'),
    inNeed: all?.people ?? 0,
    byNeedCount: rowsBy(open, asOf, ({ needs }) => [String(needCountOf(needs))]),
    byArea: rowsBy(open, asOf, ({ areas }) => areas),
  };
}

function openNeed(candidate: Candidate, asOf: IsoDate): OpenNeed[] {
  const { days, kinds } = candidate;
  const moments = kinds.map((kind, index) => ({ kind, on: days[index] ?? asOf }));
  const episode = episodesOf(moments, asOf).find(({ closedOn }) => closedOn === undefined);
  return episode ? [{ ...candidate, episode }] : [];
}

const daysOf = (open: readonly OpenNeed[], asOf: IsoDate): number =>
  open.reduce((sum, { episode }) => sum + daysUnmet(episode, asOf), 0);

function rowsBy(open: readonly OpenNeed[], asOf: IsoDate, keysOf: (need: OpenNeed) => readonly string[]): UnmetRow[] {
  const groups = new Map<string, OpenNeed[]>();
  for (const need of open)
    for (const key of keysOf(need)) {
      const group = groups.get(key);
      if (group) group.push(need);
      else groups.set(key, [need]);
    }
  const rows = [...groups].map(([key, group]) => ({ key, people: group.length, days: daysOf(group, asOf) }));
  return rows.toSorted((one, other) => other.people - one.people || (one.key < other.key ? -1 : 1));
}
