import { createHash } from 'node:crypto';

/** The row of a read as it is hashed: every column as the database gives it in text, lists as lists, bytes in hex. */
export interface StoredRead {
  readonly readId: string;
  /** Microseconds since 1970, which a `Date` would cut to milliseconds. */
  readonly atMicros: string;
  readonly memberId: string;
  readonly role: string;
  readonly organisationId: string;
  readonly action: string;
  readonly purpose: string;
  readonly resourceKind: string;
  readonly resourceId: string | null;
  readonly caseIds: readonly string[];
  readonly returnedIds: readonly string[];
  readonly fields: readonly string[];
  readonly fieldClasses: readonly string[];
  readonly queryDigest: string | null;
  readonly decision: string;
  readonly ruleIds: readonly string[];
  readonly policyVersion: string;
  readonly channel: string;
  readonly correlationId: string;
  readonly sessionDigest: string | null;
  readonly proofAgeSeconds: string | null;
  readonly chain: number;
  readonly chainNumber: string;
  readonly hash: Buffer;
}

/** The hash before the first row of a chain. */
export const readChainStart = (chain: number): Buffer =>
  createHash('sha256').update(`sightline read log start ${chain}`).digest();

/** The hash that `row` must have behind a row with the hash `previous`; what `access.read_hash` computes in the database. */
export function hashOfRead(previous: Buffer, row: StoredRead): Buffer {
  const columns = [
    ...[row.readId, row.atMicros, row.memberId, row.role, row.organisationId, row.action, row.purpose],
    ...[row.resourceKind, row.resourceId, list(row.caseIds), list(row.returnedIds), list(row.fields)],
    ...[
      list(row.fieldClasses),
      row.queryDigest,
      row.decision,
      list(row.ruleIds),
      row.policyVersion,
      row.channel,
      row.correlationId,
      row.sessionDigest,
    ],
    ...[row.proofAgeSeconds, String(row.chain), row.chainNumber],
  ];
  return createHash('sha256').update('sightline read log row 1').update(previous).update(framed(columns)).digest();
}

const list = (texts: readonly string[]): string => framed(texts).toString('hex');

/** Every text with its length before it: no two lists give the same bytes, and null is told from an empty text. */
function framed(texts: readonly (string | null)[]): Buffer {
  return Buffer.concat([length(texts.length), ...texts.flatMap(frame)]);
}

function frame(text: string | null): Buffer[] {
  if (text === null) return [Buffer.of(0)];
  const bytes = Buffer.from(text, 'utf8');
  return [Buffer.of(1), length(bytes.length), bytes];
}

function length(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
