import { newId } from '#event-store';
import { londonDate, referenceOf } from '#kernel';
import { CollectBundle, RecordRequest } from '#subject-access';
import { commandIdOf, type Script } from './script.js';
import { workingDaysAgo } from './story-this-week.js';
import { caseOf } from './tell-case.js';

const ASKED = 'what is recorded is asked for';

/** Lysander Cobb, who does not exist, wrote a letter last week: Isolde has collected what is recorded and begins to look at it. */
export function tellRequests(story: Script, now: Date): void {
  const receivedOn = workingDaysAgo(londonDate(now), 4);
  const personReference = referenceOf('P', caseOf('lysander').personId);
  const received = { personReference, receivedOn, channel: 'LETTER', identity: 'DOCUMENT' } as const;
  story.at(receivedOn, '11:20', 'isolde');
  story.does(ASKED, ({ commandId, signed }) => new RecordRequest(received, commandId, signed));
  const requestId = newId(commandIdOf(ASKED), 'subject-access');
  story.does('what is recorded is collected', ({ commandId, signed }) => {
    return new CollectBundle(requestId, undefined, commandId, signed);
  });
}
