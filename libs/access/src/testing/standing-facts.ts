import type { Database } from '#database';
import fc from 'fast-check';
import { someSignedIn } from './members.js';

/** The case, and the person whom it is about, that all of these facts are of. */
export const FACTS_CASE = 'ca5e0000-0000-4000-8000-000000000001';
export const FACTS_PERSON = '9e250000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000099';

const asking = someSignedIn();
const { memberId, organisationId } = asking.member;

/** A period around the instant of asking, its ends on it or a second, or a millisecond, to either side. */
const instants = fc.constantFrom(-1000, -1, 0, 1, 1000).map((by) => new Date(asking.now.getTime() + by));
const periods = fc.record({ from: instants, until: fc.option(instants) });
const rows = fc.array(fc.record({ mine: fc.boolean(), period: periods }), { maxLength: 2 });

/** Everything that may stand between the member of `someSignedIn` and a case, around the instant of asking. */
export const standingFacts = fc.record({
  agreement: fc.option(periods),
  involvements: rows,
  walls: rows,
  restriction: fc.option(periods),
  listed: rows,
  emergencies: rows,
});
export type StandingFacts = typeof standingFacts extends fc.Arbitrary<infer Value> ? Value : never;

/** Has the tables of #access hold these facts and no others. `database` is the owner's. */
export async function putStanding(
  database: Pick<Database, 'query'>,
  { agreement, involvements, walls, restriction, listed, emergencies }: StandingFacts,
): Promise<void> {
  const put = (sql: string, values: unknown[]) => database.query(`INSERT INTO access.${sql}`, values);
  await database.query(`TRUNCATE access.agreement, access.involvement, access.wall, access.restriction,
    access.allowed, access.emergency, access.subject`);
  await put('subject VALUES ($1, $2)', [FACTS_CASE, FACTS_PERSON]);
  if (agreement) await put('agreement VALUES ($1, $2, $3)', [organisationId, agreement.from, agreement.until]);
  for (const [n, { mine, period }] of involvements.entries())
    await put('involvement VALUES (gen_random_uuid(), $1, $2, $3, $4, $5)', [
      ...[`part ${n}`, mine ? organisationId : OTHER, FACTS_CASE, period.from, period.until],
    ]);
  for (const [n, { mine, period }] of walls.entries())
    await put('wall VALUES ($1, $2, $3, $4, $5)', [
      ...[FACTS_CASE, mine ? memberId : OTHER, n === 0 ? 'excluded' : 'conflict', period.from, period.until],
    ]);
  if (restriction)
    await put(`restriction VALUES ($1, 'hidden', NULL, $2, $3)`, [FACTS_CASE, restriction.from, restriction.until]);
  const [first] = listed;
  if (first)
    await put('allowed VALUES ($1, $2, $3, $4)', [
      ...[FACTS_CASE, first.mine ? memberId : OTHER, first.period.from, first.period.until],
    ]);
  for (const { mine, period } of emergencies)
    await put('emergency VALUES (gen_random_uuid(), $1, $2, $3, $4)', [
      ...[FACTS_CASE, mine ? memberId : OTHER, period.from, period.until],
    ]);
}
