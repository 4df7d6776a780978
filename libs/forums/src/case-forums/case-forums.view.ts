import { isOffered, type SignedIn } from '#access';
import { caseHeaderView, resourceOfCase } from '#case-file';
import { labelOf, readableDate } from '#kernel';
import { actionRow } from '../action-tracker/action-words.view.js';
import { isOverdue } from '../domain/action.policies.js';
import { FORUMS, OPEN_STATUSES } from '../domain/code-lists/index.js';
import { forumsActions } from '../forums.actions.js';
import type { CaseForums } from './case-forums.reader.js';

/** The tab of a case that shows its forums and actions. */
export function caseForumsView(
  { summary, forumCases, actions }: CaseForums,
  organisationNames: ReadonlyMap<string, string>,
  { member, today }: Pick<SignedIn, 'member' | 'today'>,
) {
  const resource = resourceOfCase(summary);
  return {
    caseId: summary.caseId,
    caseHeader: caseHeaderView(summary, 'forums'),
    canRecord: resource && !summary.closed && isOffered({ member, rule: forumsActions['forum:record'], resource }),
    forumCases: forumCases.map(({ forumReferralId, reference, forum, referredOn, hearings }) => {
      const own = actions.filter((action) => action.forumReferralId === forumReferralId);
      return {
        href: `/forum-cases/${forumReferralId}`,
        reference,
        forum: labelOf(FORUMS, forum),
        referredOn,
        heard: hearings.map(({ heardOn }) => readableDate(heardOn)).join(', ') || 'Not yet',
        open: own.filter(({ status }) => OPEN_STATUSES.includes(status)).length,
        overdue: own.filter((action) => isOverdue(action, today)).length,
      };
    }),
    actions: actions.map((action) => actionRow(action, organisationNames, today)),
  };
}
