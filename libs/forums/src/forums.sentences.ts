import { labelOf, readableDate, type Names, type Sentences } from '#kernel';
import type { ActionEvent } from './domain/action.events.js';
import { ACTION_CATEGORIES, ACTION_OUTCOMES, FORUMS } from './domain/code-lists/index.js';
import type { ForumReferralEvent } from './domain/forum-referral.events.js';

/** A label in the middle of a sentence: its first letter small, abbreviations left alone. */
const within = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** The sentence of each event of forums in a timeline. What an action says stays in the action. */
export const forumsSentences: Sentences<ForumReferralEvent | ActionEvent> = {
  ForumReferralSubmitted: ({ forum, personId, referrerOrganisationId }, names) =>
    `${names.organisation(referrerOrganisationId)} referred ${names.person(personId)} to a forum: ${within(labelOf(FORUMS, forum))}`,
  CaseHeard: ({ heardOn, attendedOrganisationIds }, names) =>
    `The forum heard the case on ${readableDate(heardOn)}, with ${organisations(attendedOrganisationIds, names)}`,
  ActionRaised: ({ raisedByOrganisationId, ownerOrganisationId, category, dueOn }, names) =>
    `${names.organisation(raisedByOrganisationId)} raised an action for ${names.organisation(ownerOrganisationId)}, due on ${readableDate(dueOn)}: ${within(labelOf(ACTION_CATEGORIES, category))}`,
  ActionAccepted: () => 'The owner accepted the action',
  ActionRejected: () => 'The owner rejected the action, so that nobody owns it',
  ActionExtended: ({ dueOn, originalDueOn }) =>
    `The action is now due on ${readableDate(dueOn)}; at first it was due on ${readableDate(originalDueOn)}`,
  ActionCompleted: ({ completedOn, outcome }) =>
    `The owner completed the action on ${readableDate(completedOn)}: ${within(labelOf(ACTION_OUTCOMES, outcome))}`,
  ActionNotAchieved: ({ endedOn }) => `The owner could not achieve the action and said so on ${readableDate(endedOn)}`,
};

function organisations(ids: readonly string[], names: Names): string {
  const listed = ids.map((id) => names.organisation(id));
  const last = listed.pop() ?? 'nobody';
  return listed.length === 0 ? last : `${listed.join(', ')} and ${last}`;
}
