import { PURPOSES, ROLES, type LoggedRead } from '#access';
import { isUuid, labelOf, referenceOf, type ReferencePrefix } from '#kernel';

/**
 * What the read log calls each kind of record, in words, with the letter of its references. Survivor files, alerts and whom
 * a case is kept from are not among them: that somebody opened one may tell more than whoever reads the trail should know.
 */
const KINDS: Readonly<Record<string, { one: string; many?: string; prefix?: ReferencePrefix }>> = {
  case: { one: 'Case', many: 'cases', prefix: 'C' },
  person: { one: 'Person', many: 'persons', prefix: 'P' },
  referral: { one: 'Referral', many: 'referrals', prefix: 'R' },
  'forum-referral': { one: 'Forum case', many: 'forum cases', prefix: 'F' },
  action: { one: 'Action', many: 'actions', prefix: 'A' },
  sharing: { one: 'Sharing decision', many: 'sharing decisions', prefix: 'S' },
  clock: { one: 'Open clock', many: 'open clocks' },
  notice: { one: 'Notice', many: 'notices' },
  'read-log': { one: 'Audit trail', many: 'reads' },
  'accessibility-gaps': { one: 'Accessibility gaps' },
  'accessibility-gap-events': { one: 'Event behind a figure', many: 'events behind a figure' },
  'accessibility-gap-people': { one: 'Person behind a modelled figure', many: 'people behind a modelled figure' },
  emergency: { one: 'Emergency', many: 'emergencies to review' },
  'subject-access': { one: 'Request for access', many: 'requests for access', prefix: 'Q' },
  rectification: { one: 'Request to put right', many: 'requests to put right', prefix: 'W' },
  erasure: { one: 'Erasure', many: 'erasures' },
  'legal-hold': { one: 'Legal hold', many: 'legal holds' },
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
  // Where no record was loaded the log has the address as the route declares it: the role itself was refused.
  if (resourceKind.startsWith('/')) return 'A page that is not theirs to open';
  const kind = KINDS[resourceKind];
  if (!kind) return resourceId === null ? 'A list' : 'A record';
  if (resourceId === null && kind.many) return `List of ${kind.many} (${returnedIds.length} shown)`;
  return kind.prefix && resourceId !== null && isUuid(resourceId)
    ? `${kind.one} ${referenceOf(kind.prefix, resourceId)}`
    : kind.one;
}
