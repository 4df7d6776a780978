import type { SignedIn } from '#access';
import type { OrganisationEntry } from '#directory';
import type { Refused } from '#web';
import { identityOf } from '../forum-case/forum-case.view.js';
import type { OpenForumCase } from '../forum-case/forum-cases.reader.js';

/** The forum case, and who may have come to its meeting. */
type RecordHearingData = Pick<OpenForumCase, 'entry' | 'person'> & {
  readonly participants: readonly OrganisationEntry[];
};

/** The page that records a meeting: those who were told of the case are ticked already. */
export function recordHearingView(
  { entry, person, participants }: RecordHearingData,
  { today }: Pick<SignedIn, 'today'>,
  refused?: Refused,
) {
  const told = entry.referral?.recipientOrganisationIds ?? [];
  return {
    identity: identityOf({ entry, person }),
    forumReferralId: entry.forumReferralId,
    reference: entry.reference,
    referredOn: entry.referredOn,
    today,
    organisations: participants.map(({ organisationId, name }) => ({ value: organisationId, text: name })),
    told: [entry.referrerOrganisationId, ...told],
    seenRevision: entry.revision.toString(),
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}
