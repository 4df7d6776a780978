import { undecided } from '../domain/subject-access.state.js';
import type { OpenRequest } from '../register/requests.reader.js';

/** A request as a program reads it: what its page shows, in codes and dates, and nothing of what is recorded. */
export function requestBody({
  request,
  received,
  extended,
  collected,
  approved,
  released,
  refused,
  ...said
}: OpenRequest) {
  const { requestId, status, dueOn, askedOn, items } = request;
  return {
    ...{ requestId, reference: said.reference, personReference: said.personReference, status, dueOn, askedOn },
    ...{ receivedOn: received.receivedOn, channel: received.channel, identity: received.identity },
    items: items && { total: items.length, undecided: undecided(request).length },
    ...{ extendedOn: extended?.toldOn, collectedOn: collected?.collectedOn, approvedOn: approved?.approvedOn },
    released: released && {
      ...{ on: released.releasedOn, recipient: released.recipient, way: released.way, counts: released.counts },
    },
    refused: refused && { on: refused.refusedOn, ground: refused.ground, reason: refused.reason },
  };
}
