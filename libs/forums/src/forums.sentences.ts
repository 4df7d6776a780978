import { labelOf, listed, readableDate, withinSentence, type Names, type Sentences } from '#kernel';
import type { ActionEvent } from './domain/action.events.js';
import { ACTION_CATEGORIES, ACTION_OUTCOMES, FORUMS } from './domain/code-lists/index.js';
import type { ForumReferralEvent } from './domain/forum-referral.events.js';

/** The sentence of each event of forums in a timeline. What an action says stays in the action. */
export const forumsSentences: Sentences<ForumReferralEvent | ActionEvent> = {
  ForumReferralSubmitted: ({ forum, personId, referrerOrganisationId }, names) =>
    `${names.organisation(referrerOrganisationId)} referred ${names.person(personId)} to a forum: ${withinSentence(labelOf(FORUMS, forum))}`,
  CaseHeard: ({ heardOn, attendedOrganisationIds }, names) =>
    `The forum heard the case on ${readableDate(heardOn)}, with ${organisations(attendedOrganisationIds, names)}`,
  ActionRaised: ({ raisedByOrganisationId, ownerOrganisationId, category, dueOn }, names) =>
    `${names.organisation(raisedByOrganisationId)} raised an action for ${names.organisation(ownerOrganisationId)}, due on ${readableDate(dueOn)}: ${withinSentence(labelOf(ACTION_CATEGORIES, category))}`,
  ActionAccepted: () => 'The owner accepted the action',
  ActionRejected: () => 'The owner rejected the action, so that nobody owns it',
  ActionExtended: ({ dueOn, originalDueOn }) =>
    `The action is now due on ${readableDate(dueOn)}; at first it was due on ${readableDate(originalDueOn)}`,
  ActionCompleted: ({ completedOn, outcome }) =>
    `The owner completed the action on ${readableDate(completedOn)}: ${withinSentence(labelOf(ACTION_OUTCOMES, outcome))}`,
  ActionNotAchieved: ({ endedOn }) => `The owner could not achieve the action and said so on ${readableDate(endedOn)}`,
};

const organisations = (ids: readonly string[], names: Names): string =>
  listed(ids.map((id) => names.organisation(id))) || 'nobody';
