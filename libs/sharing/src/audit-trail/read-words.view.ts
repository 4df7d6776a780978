import { PURPOSES, ROLES, type LoggedRead } from '#access';
import { labelOf, referenceOf } from '#kernel';

type Prefix = Parameters<typeof referenceOf>[0];

/** What the read log calls each kind of record, in words, with the letter of its references. */
const KINDS: Readonly<Record<string, { one: string; many: string; prefix?: Prefix }>> = {
  case: { one: 'Case', many: 'cases', prefix: 'C' },
  person: { one: 'Person', many: 'persons', prefix: 'P' },
  referral: { one: 'Referral', many: 'referrals', prefix: 'R' },
  'forum-referral': { one: 'Forum case', many: 'forum cases', prefix: 'F' },
  action: { one: 'Action', many: 'actions', prefix: 'A' },
  sharing: { one: 'Sharing decision', many: 'sharing decisions', prefix: 'S' },
  clock: { one: 'Open clock', many: 'open clocks' },
  'read-log': { one: 'Audit trail', many: 'reads' },
};

/** One read as a row of a table: when, who, why, what and whether they were let in. */
export function readRow(read: LoggedRead) {
  return {
    at: read.at,
    who: read.memberName || 'A member',
    organisation: read.organisationName || 'An organisation',
    role: labelOf(ROLES, read.role),
    purpose: labelOf(PURPOSES, read.purpose),
    what: whatText(read),
    outcome: read.decision === 'allow' ? { text: 'Shown', tone: 'neutral' } : { text: 'Refused', tone: 'danger' },
  };
}

function whatText({ resourceKind, resourceId, returnedIds }: LoggedRead): string {
  const kind = KINDS[resourceKind];
  if (resourceId === null) return kind ? `List of ${kind.many} (${returnedIds.length} shown)` : 'A list';
  if (!kind) return 'A page that is not theirs to open';
  return kind.prefix && UUID.test(resourceId) ? `${kind.one} ${referenceOf(kind.prefix, resourceId)}` : kind.one;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
