import { PURPOSES, ROLES } from '#access';
import { isUuid, labelOf, referenceOf, type ReferencePrefix } from '#kernel';
import type { Look } from './as-entitled.js';

/** What the read log calls each kind of record of a case, in words, with the letter of its references. */
const KINDS: Readonly<Record<string, { one: string; prefix?: ReferencePrefix }>> = {
  case: { one: 'Case', prefix: 'C' },
  person: { one: 'Person', prefix: 'P' },
  referral: { one: 'Referral', prefix: 'R' },
  'forum-referral': { one: 'Forum case', prefix: 'F' },
  action: { one: 'Action', prefix: 'A' },
  sharing: { one: 'Sharing decision', prefix: 'S' },
};

/** One look in words: for a row of the table and for a line of the CSV. */
export function lookWords(look: Look) {
  return {
    at: look.at,
    who: look.memberName === undefined ? 'A member of staff' : look.memberName || 'A member',
    role: labelOf(ROLES, look.role),
    organisation: look.organisationName || 'An organisation',
    purpose: labelOf(PURPOSES, look.purpose),
    what: whatText(look),
    outcome: look.decision === 'allow' ? { text: 'Shown', tone: 'neutral' } : { text: 'Refused', tone: 'danger' },
    channel: { page: 'On a page', api: 'By a program', cli: 'In a terminal' }[look.channel],
  };
}

/** What somebody does who has no part in the case: an emergency, which is not to read like any other look. */
const IN_EMERGENCY = ['case:read-in-emergency', 'emergency:use'];

function whatText(look: Look): string {
  return IN_EMERGENCY.includes(look.action) ? `${recordText(look)}, in an emergency` : recordText(look);
}

function recordText({ resourceKind, resourceId, returnedIds }: Look): string {
  if (resourceId === null) return `In a list (${returnedIds.length} of this case)`;
  const kind = KINDS[resourceKind];
  if (!kind) return 'Something of this case';
  return kind.prefix && isUuid(resourceId) ? `${kind.one} ${referenceOf(kind.prefix, resourceId)}` : kind.one;
}
