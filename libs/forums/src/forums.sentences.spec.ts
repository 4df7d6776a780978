import type { Names } from '#kernel';
import { anAction } from './domain/action.examples.js';
import {
  aForumReferral,
  EXAMPLE_HOSTEL_ID,
  EXAMPLE_IDVA_ID,
  EXAMPLE_POLICE_ID,
} from './domain/forum-referral.examples.js';
import { forumsSentences } from './forums.sentences.js';

const ORGANISATIONS: Record<string, string> = {
  [EXAMPLE_HOSTEL_ID]: 'Lantern Row',
  [EXAMPLE_POLICE_ID]: 'Mid-Severn Constabulary',
  [EXAMPLE_IDVA_ID]: 'Wexcombe IDVA',
};
const names: Names = {
  organisation: (id) => ORGANISATIONS[id] ?? 'An organisation',
  service: () => 'a service',
  member: () => 'a member',
  person: () => 'the person referred',
};

describe('The sentences of a forum case', () => {
  it('say who brought it where', () =>
    expect(forumsSentences.ForumReferralSubmitted(aForumReferral.submitted().data, names)).toBe(
      'Lantern Row referred the person referred to a forum: MARAC',
    ));

  it('say when it was heard and who came', () =>
    expect(forumsSentences.CaseHeard(aForumReferral.heard().data, names)).toBe(
      'The forum heard the case on 1 April 2025, with Lantern Row, Mid-Severn Constabulary and Wexcombe IDVA',
    ));
});

describe('The sentences of an action', () => {
  it('say who asked whom, for what kind of thing and by when, without its text', () =>
    expect(forumsSentences.ActionRaised(anAction.raised().data, names)).toBe(
      'Lantern Row raised an action for Mid-Severn Constabulary, due on 4 April 2025: flag an address',
    ));

  it.each([
    ['accepted', forumsSentences.ActionAccepted(anAction.accepted().data, names), 'The owner accepted the action'],
    [
      'rejected',
      forumsSentences.ActionRejected(anAction.rejected().data, names),
      'The owner rejected the action, so that nobody owns it',
    ],
    [
      'extended',
      forumsSentences.ActionExtended(anAction.extended().data, names),
      'The action is now due on 11 April 2025; at first it was due on 4 April 2025',
    ],
    [
      'completed',
      forumsSentences.ActionCompleted(anAction.completed().data, names),
      'The owner completed the action on 3 April 2025: done as asked',
    ],
    [
      'not achieved',
      forumsSentences.ActionNotAchieved(anAction.notAchieved().data, names),
      'The owner could not achieve the action and said so on 4 April 2025',
    ],
  ])('say that it was %s', (_name, sentence, expected) => expect(sentence).toBe(expected));
});
