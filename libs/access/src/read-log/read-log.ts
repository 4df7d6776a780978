import type { EntityManager } from 'typeorm';
import type { Decision } from '../domain/decide.js';
import type { Purpose } from '../domain/action-rule.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { ReadLogUnavailable } from './read-log-unavailable.js';

/** How long a read waits for a read log that somebody holds locked. */
const LOCK_TIMEOUT = '2s';
/** UUIDs and references; anything else in an address names nothing and is logged as that. */
const RECORD_ID = /^[0-9A-Za-z-]{1,64}$/;

/** One read, ready to be logged. */
export interface Read {
  readonly signed: SignedIn;
  readonly action: string;
  readonly purpose: Purpose;
  readonly resource: { readonly kind: string; readonly id?: string | undefined };
  readonly decision: Decision;
  /** The records in the list that was returned. */
  readonly returnedIds?: readonly string[];
  /** The names of the fields that were returned. */
  readonly fields?: readonly string[];
  readonly queryDigest?: Buffer | undefined;
}

/** Whether `id` could be the id of a record at all. */
export const isRecordId = (id: string): boolean => RECORD_ID.test(id);

/** Adds the row of one read to the transaction of that read. Throws `ReadLogUnavailable`, and then nothing may be returned. */
export async function logRead(tx: EntityManager, read: Read): Promise<void> {
  try {
    await tx.query(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`);
    await tx.query(INSERT, valuesOf(read));
  } catch (cause) {
    throw new ReadLogUnavailable(cause);
  }
}

const INSERT = `INSERT INTO access.read_log (at, member_id, role, organisation_id, action, purpose, resource_kind,
    resource_id, returned_ids, fields, query_digest, decision, rule_ids, channel, correlation_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`;

function valuesOf(read: Read): unknown[] {
  const { signed, action, purpose, resource, decision, returnedIds = [], fields = [], queryDigest = null } = read;
  const { memberId, role, organisationId } = signed.member;
  const resourceId = resource.id === undefined ? null : isRecordId(resource.id) ? resource.id : 'malformed';
  return [
    signed.now,
    memberId,
    role,
    organisationId,
    action,
    purpose,
    resource.kind,
    resourceId,
    returnedIds,
    fields,
    queryDigest,
    decision.effect,
    decision.ruleIds,
    signed.channel,
    signed.correlationId,
  ];
}
