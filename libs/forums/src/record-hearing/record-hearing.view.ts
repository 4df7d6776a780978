import type { SignedIn } from '#access';
import type { Refused } from '#web';
import { identityOf } from '../forum-case/forum-case.view.js';
import type { OpenForumCase } from '../forum-case/forum-cases.reader.js';

/** The page that records a meeting: those who were told of the case are ticked already. */
export function recordHearingView(open: OpenForumCase, { today }: Pick<SignedIn, 'today'>, refused?: Refused) {
  const { entry, organisationNames } = open;
  const told = entry.referral?.recipientOrganisationIds ?? [];
  return {
    identity: identityOf(open),
    forumReferralId: entry.forumReferralId,
    reference: entry.reference,
    referredOn: entry.referredOn,
    today,
    organisations: [...organisationNames].map(([value, text]) => ({ value, text })),
    told: [entry.referrerOrganisationId, ...told],
    seenRevision: entry.revision.toString(),
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}
