import type { Refused } from '#web';
import { ACTION_CATEGORIES, ACTION_SUBJECTS } from '../domain/code-lists/index.js';
import { identityOf } from '../forum-case/forum-case.view.js';
import type { OpenForumCase } from '../forum-case/forum-cases.reader.js';

/** The page that logs an action of the last meeting: only organisations that know of the case can be asked. */
export function logActionView(open: OpenForumCase, refused?: Refused) {
  const { entry, actions, organisationNames } = open;
  const knowing = new Set([
    entry.referrerOrganisationId,
    ...(entry.referral?.recipientOrganisationIds ?? []),
    ...entry.hearings.flatMap(({ attendedOrganisationIds }) => attendedOrganisationIds),
  ]);
  return {
    identity: identityOf(open),
    forumReferralId: entry.forumReferralId,
    reference: entry.reference,
    heardOn: entry.hearings.at(-1)?.heardOn,
    logged: actions.length,
    owners: [...organisationNames].filter(([id]) => knowing.has(id)).map(([value, text]) => ({ value, text })),
    categories: ACTION_CATEGORIES.codes,
    subjects: ACTION_SUBJECTS.codes,
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}
