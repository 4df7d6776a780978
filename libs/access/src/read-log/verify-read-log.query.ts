import type { Database } from '#database';
import { hashOfRead, readChainStart, type StoredRead } from './read-hash.js';

const CHAINS = 16;
const PAGE = 1_000;

/**
 * What can be wrong with the read log: a row is missing before this one, or this one was put in; what it says does not
 * give its hash; rows are missing at the end of its chain; or a row stands in no chain.
 */
export type ReadLogFault = 'row-missing' | 'hash-differs' | 'end-missing' | 'outside';

/** The first row that does not fit; `readId` is absent where the row itself is, at the end of its chain. */
export interface BrokenRead {
  readonly fault: ReadLogFault;
  readonly chain: number;
  readonly readId?: string;
}

/** `broken` is absent when all is well. `reads` counts those that were checked and fit. */
export interface ReadLogVerdict {
  readonly reads: number;
  readonly broken?: BrokenRead;
}

/**
 * Recomputes every chain of the read log from what its rows say. Trusts nothing but those and SHA-256. Somebody who
 * rewrites a whole chain with all its hashes and its end is not found here: that takes a copy of its end kept elsewhere.
 */
export async function verifyReadLog(database: Database): Promise<ReadLogVerdict> {
  let reads = 0;
  const found: BrokenRead[] = [];
  for (let chain = 0; chain < CHAINS; chain++) {
    const verdict = await verifyChain(database, chain);
    reads += verdict.reads;
    if (verdict.broken) found.push(verdict.broken);
  }
  found.push(...(await outsiders(database)));
  const [first] = found.sort((a, b) => placeOf(a) - placeOf(b));
  return first ? { reads, broken: first } : { reads };
}

/** What is missing at an end comes after everything that has a number. */
const placeOf = ({ readId }: BrokenRead): number => (readId === undefined ? Infinity : Number(readId));

async function verifyChain(database: Database, chain: number): Promise<ReadLogVerdict> {
  // The end is read first: rows that are added meanwhile come after it and are left for the next time.
  const [end] = await database.query<{ number: string; hash: Buffer }>(
    'SELECT number::text, hash FROM access.read_chain WHERE chain = $1',
    [chain],
  );
  let [number, hash] = [0n, readChainStart(chain)];
  const fits = () => end !== undefined && number === BigInt(end.number) && hash.equals(end.hash);
  for (;;) {
    const rows = await database.query<StoredRead>(ROWS, [chain, number.toString(), PAGE, end?.number ?? null]);
    for (const row of rows) {
      const fault = faultOf(row, number, hash);
      if (fault) return { reads: Number(number), broken: { fault, chain, readId: row.readId } };
      [number, hash] = [number + 1n, row.hash];
    }
    if (rows.length < PAGE) break;
  }
  return fits() ? { reads: Number(number) } : { reads: Number(number), broken: { fault: 'end-missing', chain } };
}

function faultOf(row: StoredRead, number: bigint, previous: Buffer): ReadLogFault | undefined {
  if (BigInt(row.chainNumber) !== number + 1n) return 'row-missing';
  return hashOfRead(previous, row).equals(row.hash) ? undefined : 'hash-differs';
}

/** Rows that no chain would come to: put in beside them, or beyond the end of theirs. */
async function outsiders(database: Database): Promise<BrokenRead[]> {
  const [row] = await database.query<BrokenRead>(OUTSIDE, [CHAINS]);
  return row ? [row] : [];
}

/** A number that stands twice, or not above 0, comes with the row after it: ordered by number and then by id. */
const ROWS = `
  SELECT read_id::text AS "readId", (extract(epoch FROM at) * 1000000)::bigint::text AS "atMicros",
         member_id AS "memberId", role, organisation_id AS "organisationId", action, purpose,
         resource_kind AS "resourceKind", resource_id AS "resourceId", case_ids AS "caseIds",
         returned_ids AS "returnedIds", fields, field_classes AS "fieldClasses", encode(query_digest, 'hex') AS "queryDigest", decision,
         rule_ids AS "ruleIds", policy_version AS "policyVersion", channel, correlation_id AS "correlationId",
         encode(session_digest, 'hex') AS "sessionDigest", proof_age_seconds::text AS "proofAgeSeconds",
         chain, chain_number::text AS "chainNumber", hash
  FROM access.read_log
  WHERE chain = $1 AND chain_number > $2::bigint AND ($4::bigint IS NULL OR chain_number <= $4::bigint)
  ORDER BY chain_number, read_id LIMIT $3`;

/**
 * One look at the database, so that a read under way is in both or in neither. A number that is taken twice is caught by
 * the count, also where somebody took the constraint away.
 */
const OUTSIDE = `
  SELECT 'outside' AS fault, r.chain, min(r.read_id)::text AS "readId"
  FROM access.read_log r LEFT JOIN access.read_chain c USING (chain)
  WHERE r.chain IS NULL OR r.chain NOT BETWEEN 0 AND $1::integer - 1 OR r.chain_number < 1 OR r.chain_number > c.number
     OR EXISTS (SELECT 1 FROM access.read_log twin
                WHERE twin.chain = r.chain AND twin.chain_number = r.chain_number AND twin.read_id <> r.read_id)
  GROUP BY r.chain ORDER BY min(r.read_id) LIMIT 1`;
