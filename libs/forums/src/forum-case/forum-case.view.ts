import { isOffered, type Member } from '#access';
import { labelOf, readableDate, type IsoDate } from '#kernel';
import { actionRow } from '../action-tracker/action-words.view.js';
import { FORUMS, MARAC_CRITERIA, RISK_TOOLS } from '../domain/code-lists/index.js';
import { forumsActions } from '../forums.actions.js';
import { forumCaseResource } from './forum-case.row.js';
import type { OpenForumCase } from './forum-cases.reader.js';

/** A line of a list of facts; none for what nobody said. */
export const factRow = (key: string, value: string | undefined) => (value ? [{ key, value }] : []);

/** The page of a case at a forum: how it came there, when it was heard and what came of it. */
export function forumCaseView(open: OpenForumCase, { member, today }: { member: Member; today: IsoDate }) {
  const { entry, actions, person, organisationNames } = open;
  const resource = forumCaseResource(entry);
  const may = (action: 'forum:hear' | 'action:raise') => isOffered({ member, rule: forumsActions[action], resource });
  return {
    identity: identityOf(open),
    person,
    forumReferralId: entry.forumReferralId,
    reference: entry.reference,
    forum: labelOf(FORUMS, entry.forum),
    facts: [...headerRows(open), ...referralRows(open)],
    meetings: entry.hearings.map(({ heardOn, chairOrganisationId, attendedOrganisationIds }) => ({
      heardOn,
      chair: chairOrganisationId && (organisationNames.get(chairOrganisationId) ?? 'An organisation'),
      attended: attendedOrganisationIds.map((id) => organisationNames.get(id) ?? 'An organisation').join(', '),
    })),
    actions: actions.map((action) => actionRow(action, organisationNames, today)),
    caseHref: entry.referral && `/cases/${entry.caseId}/forums`,
    sharingHref: entry.referral && `/sharing-decisions/${entry.referral.sharingId}`,
    canHear: may('forum:hear'),
    canRaise: may('action:raise') && entry.hearings.length > 0,
  };
}

/** The identity bar of a forum case and its actions: who it is about, and the forum; nothing of the case file. */
export const identityOf = ({ entry, person }: Pick<OpenForumCase, 'entry' | 'person'>) => ({
  name: person.name,
  reference: person.reference,
  facts: [{ key: 'Forum', value: labelOf(FORUMS, entry.forum) }],
});

const headerRows = ({ entry, organisationNames }: OpenForumCase) => [
  ...factRow('Forum', labelOf(FORUMS, entry.forum)),
  ...factRow('Referred on', readableDate(entry.referredOn)),
  ...factRow('Referred by', organisationNames.get(entry.referrerOrganisationId)),
];

function referralRows({ entry: { referral }, organisationNames }: OpenForumCase) {
  if (!referral) return [];
  const { criteria, reason, riskTool, riskScore, recipientOrganisationIds } = referral;
  const score = riskScore === undefined ? '' : `, score ${riskScore}`;
  return [
    ...factRow('Criteria', criteria.map((code) => labelOf(MARAC_CRITERIA, code)).join('\n')),
    ...factRow('Reason', reason),
    ...factRow('Risk assessment', riskTool && `${labelOf(RISK_TOOLS, riskTool)}${score}`),
    ...factRow(
      'Told of the case',
      recipientOrganisationIds.map((id) => organisationNames.get(id) ?? 'An organisation').join('\n'),
    ),
  ];
}
