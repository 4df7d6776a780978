import { open, type EventTypes } from '#kernel';
import { ofReferral, sensitive } from '../field-classes.js';
import type { ChallengeEvent } from './challenge.events.js';

/** The ground of a challenge is counted; what was said for and against is the person's. */
export const challengeEventTypes: EventTypes<ChallengeEvent> = {
  DeclineChallenged: {
    version: 1,
    fields: { ...ofReferral, ground: open, argument: sensitive, reviewDueOn: open },
  },
  ChallengeUpheld: { version: 1, fields: { ...ofReferral, reasoning: sensitive, decideBy: open } },
  ChallengeDismissed: { version: 1, fields: { ...ofReferral, reasoning: sensitive } },
};
