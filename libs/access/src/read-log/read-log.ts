import type { EntityManager } from 'typeorm';
import type { Decision } from '../domain/decide.js';
import type { Purpose } from '../domain/action-rule.js';
import type { ReadingLimits } from '../reading-pace/reading-limits.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { ReadLogUnavailable } from './read-log-unavailable.js';

/** UUIDs and references; anything else in an address names nothing and is logged as that. */
const RECORD_ID = /^[0-9A-Za-z-]{1,64}$/;

/** One read, ready to be logged. */
export interface Read {
  readonly signed: SignedIn;
  readonly action: string;
  readonly purpose: Purpose;
  readonly resource: {
    readonly kind: string;
    readonly id?: string | undefined;
    /** The cases that it belongs to; a case is its own. */
    readonly caseIds?: readonly string[] | undefined;
  };
  readonly decision: Decision;
  /** The fingerprint of the rule that it was decided by. */
  readonly rule?: string;
  /** The records in the list that was returned. */
  readonly returnedIds?: readonly string[];
  /** The names of the fields that were returned. */
  readonly fields?: readonly string[];
  readonly queryDigest?: Buffer | undefined;
}

/** Whether `id` could be the id of a record at all. */
export const isRecordId = (id: string): boolean => RECORD_ID.test(id);

/**
 * Adds the row of one read to the transaction of that read, chained to the row before. Nothing may follow but the commit:
 * until then others wait for the chain. With `limits` a read that is too many is refused in its row: then nothing may be
 * returned either. Throws `ReadLogUnavailable`, likewise.
 */
export async function logRead(tx: EntityManager, read: Read, limits?: ReadingLimits): Promise<Watched> {
  try {
    const values = [JSON.stringify(rowOf(read)), limits ? JSON.stringify(limits) : null];
    const [row] = await tx.query<{ watched: Watched }[]>('SELECT access.log_watched_read($1, $2) AS watched', values);
    return row?.watched ?? NOTHING;
  } catch (cause) {
    throw new ReadLogUnavailable(cause);
  }
}

/** What came of looking at how fast the member reads, and at what. */
export interface Watched {
  /** Refused after all: a proof is asked for first, or reading is blocked. */
  readonly pace: 'prove-again' | 'blocked' | null;
  /** How many alerts have to be raised. */
  readonly alerts: number;
}

const NOTHING: Watched = { pace: null, alerts: 0 };

/** The row by the names of its columns; the database adds its number, its place in the chain and its hash. */
function rowOf({ signed, resource, decision, ...read }: Read): Readonly<Record<string, unknown>> {
  const { memberId, role, organisationId } = signed.member;
  const isAllowed = decision.effect === 'allow';
  return {
    at: signed.now,
    member_id: memberId,
    role,
    organisation_id: organisationId,
    action: read.action,
    purpose: read.purpose,
    resource_kind: resource.kind,
    resource_id: resource.id === undefined ? null : isRecordId(resource.id) ? resource.id : 'malformed',
    case_ids: resource.caseIds ?? (isAllowed && resource.kind === 'case' && resource.id ? [resource.id] : []),
    returned_ids: read.returnedIds ?? [],
    fields: read.fields ?? [],
    field_classes: isAllowed ? decision.obligations.fieldMask : [],
    query_digest: hex(read.queryDigest),
    decision: decision.effect,
    rule_ids: decision.ruleIds,
    policy_version: [decision.policyVersion, read.rule].filter(Boolean).join('/'),
    channel: signed.channel,
    correlation_id: signed.correlationId,
    session_digest: hex(signed.sessionDigest),
    proof_age_seconds: proofAge(signed),
  };
}

const hex = (bytes: Buffer | undefined): string | null => (bytes ? `\\x${bytes.toString('hex')}` : null);

/** How long ago the person last proved who they are, in whole seconds; null where nobody ever did, as a program. */
function proofAge({ session, now }: SignedIn): number | null {
  return session?.factorAt ? Math.max(0, Math.floor((now.getTime() - session.factorAt.getTime()) / 1000)) : null;
}
