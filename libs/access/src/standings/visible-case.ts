import type { EntityManager } from 'typeorm';
import { readsWithoutPart } from '../domain/decide.js';
import type { Asker } from './standings.js';

/**
 * In whose name a transaction reads stands in settings that end with it: a plain SET would stay with the connection for
 * whoever borrows it next. After the transaction such a setting is '', not NULL, so '' counts as unset (security §2.7).
 * Each is a subquery, which the planner asks once a statement.
 */
const setting = (name: string, type: string) =>
  `(SELECT nullif(current_setting('sightline.${name}', true), '')::${type})`;
const MEMBER = setting('member', 'uuid');
/** The cases that a wall keeps the member from. */
const WALLED = setting('walled', 'uuid[]');
/** Whether the agreement of the member's organisation holds. */
const AGREED = `coalesce(${setting('agreed', 'boolean')}, false)`;
const ORGANISATION = setting('organisation', 'uuid');
const NOW = setting('now', 'timestamptz');
const WITHOUT_PART = `coalesce(${setting('without_part', 'boolean')}, false)`;

const holds = (row: string, at = NOW) =>
  `${row}.from_at <= ${at} AND (${row}.until_at IS NULL OR ${at} < ${row}.until_at)`;

/** SQL: whether a wall or a restriction keeps the member from the case in this column. Walls that nobody looked up are before all. */
export const keptFrom = (caseId: string): string => `(
  coalesce(${caseId} = ANY (${WALLED}::uuid[]), ${MEMBER} IS NOT NULL)
  OR EXISTS (SELECT FROM access.restriction x WHERE x.case_id = ${caseId} AND ${holds('x')}
    AND NOT EXISTS (SELECT FROM access.allowed l
      WHERE l.case_id = x.case_id AND l.member_id = ${MEMBER} AND ${holds('l')})))`;

/**
 * SQL: whether the member in whose name the transaction reads may know of the case in this column. The same facts as in
 * `decide`, for lists, searches and counts; a specification holds the two against each other. Where nobody reads, nothing
 * is visible. What permits, a relation to the record, is for the list's own SQL. `OFFSET 0` has parts looked up case by case: for
 * the first page of a list PostgreSQL would else read all parts that an organisation ever had.
 */
export const visibleCase = (caseId: string): string => `(NOT ${keptFrom(caseId)}
  AND ${AGREED}
  AND (${WITHOUT_PART}
    OR EXISTS (SELECT FROM access.involvement i
      WHERE i.case_id = ${caseId} AND i.organisation_id = ${ORGANISATION} AND ${holds('i')} OFFSET 0)
    OR EXISTS (SELECT FROM access.emergency e
      WHERE e.case_id = ${caseId} AND e.member_id = ${MEMBER} AND ${holds('e')})))`;

/** SQL: whether no case about the person in this column is kept from the member. A person without a case is kept from nobody. */
export const visiblePerson = (personId: string): string => `(${MEMBER} IS NOT NULL
  AND NOT EXISTS (SELECT FROM access.subject s WHERE s.person_id = ${personId} AND ${keptFrom('s.case_id')}))`;

/**
 * SQL: whether a decline, or anything else that figures count, is shown to somebody who is shown single cases as well:
 * audit, or `ownOnly`, those whose figures are narrowed to their own organisation. Whoever is shown only figures has every
 * case counted (domain §13 row 8), and learns of none.
 */
export const countedCase = (caseId: string, ownOnly: string): string =>
  `(NOT (${WITHOUT_PART} OR ${ownOnly}) OR NOT ${keptFrom(caseId)})`;

/** SQL of a row policy: a reading in somebody's name sees only what they may know of; programs' own work sees all. */
export const casePolicy = (caseId: string): string => `${MEMBER} IS NULL OR ${visibleCase(caseId)}`;

/** The same for rows about a person. */
export const personPolicy = (personId: string): string => `${MEMBER} IS NULL OR ${visiblePerson(personId)}`;

/** Has `tx` read in the member's name until it ends. */
export async function readAs(tx: EntityManager, { member, now }: Asker): Promise<void> {
  const { memberId, organisationId, role } = member;
  await tx.query(SET, [memberId, organisationId, now.toISOString(), String(readsWithoutPart(role))]);
}

/** Has `tx` read in nobody's name again. */
export async function readAsNobody(tx: EntityManager): Promise<void> {
  await tx.query(UNSET);
}

const ASKED_AT = '$3::timestamptz';

/**
 * The agreement, and the walls before the member and every other account of the same person, are the same for each row that is
 * read: they are looked up here, once a transaction, and not by the policies of each row.
 */
const SET = `SELECT set_config('sightline.member', $1, true), set_config('sightline.organisation', $2, true),
  set_config('sightline.now', $3, true), set_config('sightline.without_part', $4, true),
  set_config('sightline.agreed',
    EXISTS (SELECT FROM access.agreement g WHERE g.organisation_id = $2::uuid AND ${holds('g', ASKED_AT)})::text, true),
  set_config('sightline.walled', (SELECT coalesce(array_agg(w.case_id), '{}')::text FROM access.wall w
    WHERE w.member_id = ANY ((SELECT access.accounts_of($1::uuid))::uuid[]) AND ${holds('w', ASKED_AT)}), true)`;
const UNSET = `SELECT ${['member', 'organisation', 'now', 'without_part', 'agreed', 'walled']
  .map((name) => `set_config('sightline.${name}', '', true)`)
  .join(', ')}`;
