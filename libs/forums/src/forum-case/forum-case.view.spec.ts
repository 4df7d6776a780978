import { someMember } from '#access/testing';
import { rendered, wordsOf } from '#web/testing';
import { aForumReferral, EXAMPLE_HOSTEL_ID, EXAMPLE_POLICE_ID } from '../domain/forum-referral.examples.js';
import { forumCaseOf, forumCaseSeenBy } from './forum-case.row.js';
import { forumCaseView } from './forum-case.view.js';

const { criteria, reason, riskTool, riskScore, recipientOrganisationIds, sharingId, ...header } =
  aForumReferral.submitted({ reason: 'Extreme <i>fear</i>.' }).data;
const referral = {
  criteria,
  recipientOrganisationIds,
  sharingId,
  ...(reason && { reason }),
  ...(riskTool && { riskTool }),
  ...(riskScore && { riskScore }),
};
const { heardOn, attendedOrganisationIds } = aForumReferral.heard().data;
const entry = forumCaseOf({
  ...header,
  referral,
  revision: '1',
  participantOrganisationIds: [EXAMPLE_POLICE_ID],
  hearings: [{ heardOn, attendedOrganisationIds }],
});
const organisationNames = new Map([
  [EXAMPLE_HOSTEL_ID, 'Lantern Row'],
  [EXAMPLE_POLICE_ID, 'Mid-Severn Constabulary'],
]);
const page = (member = someMember({ organisationId: EXAMPLE_HOSTEL_ID }), shown = entry) => {
  const person = { name: 'Jasper Thistlewick', reference: 'P-4F7K-2M9P' };
  const open = { entry: forumCaseSeenBy(shown, member), actions: [], person, organisationNames };
  return rendered('forums/src/forum-case/forum-case.njk', forumCaseView(open, { member, today: '2025-04-02' }));
};

describe('The page of a forum case', () => {
  it('says why the case went there, who was told and who came', () => {
    const words = wordsOf(page());
    expect(words).toContain('Visible high risk');
    expect(words).toContain('SafeLives Dash (24 questions), score 17');
    expect(words).toContain('1 April 2025 Not recorded Lantern Row, Mid-Severn Constabulary');
    expect(page()).not.toContain('<i>fear</i>');
  });

  it('lets its lead log an action once a meeting is on record', () => {
    expect(page()).toContain('/actions/log');
    expect(page(undefined, { ...entry, hearings: [] })).not.toContain('/actions/log');
    expect(wordsOf(page(undefined, { ...entry, hearings: [] }))).toContain('Record the meeting');
  });

  it('shows an owner of an action the forum and its dates, and no way into the case', () => {
    const html = page(someMember({ organisationId: EXAMPLE_POLICE_ID }));
    expect(wordsOf(html)).toContain('Jasper Thistlewick');
    expect(wordsOf(html)).toContain('1 April 2025');
    expect(html).not.toContain('/cases/');
    expect(html).not.toContain('/sharing-decisions/');
    expect(wordsOf(html)).not.toMatch(/Visible high risk|score|fear|Told of the case/);
  });

  it('lets neither an auditor nor a keyworker add to it', () => {
    for (const role of ['auditor', 'referrer'] as const)
      expect(page(someMember({ organisationId: EXAMPLE_HOSTEL_ID, role }))).not.toMatch(/\/(log|record)"/);
  });

  it('has one main heading and no name in its title', () => {
    expect(page().match(/<h1/g)).toHaveLength(1);
    expect(page()).toMatch(/<title>Forum case F-.{4}-.{4} – Sightline<\/title>/);
  });
});
