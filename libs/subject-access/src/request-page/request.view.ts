import type { SignedIn } from '#access';
import { labelOf, readableDate } from '#kernel';
import type { Refused } from '#web';
import {
  CHANNELS,
  CLARIFICATIONS,
  EXTENSION_CAUSES,
  IDENTITY_CHECKS,
  RECIPIENTS,
  REFUSAL_GROUNDS,
  RELEASE_WAYS,
} from '../domain/subject-access.codes.js';
import { undecided } from '../domain/subject-access.state.js';
import type { OpenRequest } from '../register/requests.reader.js';
import { clockWords } from './clock.view.js';

export const REQUEST_TEMPLATE = 'subject-access/src/request-page/request.njk';

/** The page of one request: its clock, what was done, and the forms for the next step. */
export function requestView(
  open: OpenRequest,
  { member, today }: Pick<SignedIn, 'member' | 'today'>,
  refused?: Refused,
) {
  const { request, received, released, refused: refusal } = open;
  const isOpen = request.status === 'open';
  const left = undecided(request).length;
  const total = request.items?.length ?? 0;
  const isReady = isOpen && request.items !== undefined && left === 0 && request.askedOn === undefined;
  const isReviewer = request.reviewers.includes(member.memberId);
  return {
    ...clockWords(request, today),
    ...{ requestId: request.requestId, reference: open.reference, person: open.personReference },
    receivedOn: readableDate(received.receivedOn),
    channel: labelOf(CHANNELS, received.channel),
    identity: labelOf(IDENTITY_CHECKS, received.identity),
    steps: stepsOf(open),
    isOpen,
    collected: request.items && { total, decided: total - left },
    canAsk: isOpen && request.askedOn === undefined,
    canExtend: isOpen && !request.isExtended && today <= request.dueOn,
    canApprove: isReady && !isReviewer,
    waitsForOther: isReady && isReviewer,
    canRelease: request.status === 'approved',
    canRefuse: ['open', 'approved'].includes(request.status),
    released: released && {
      recipient: labelOf(RECIPIENTS, released.recipient),
      way: labelOf(RELEASE_WAYS, released.way),
      counts: released.counts,
    },
    refusal: refusal && { ground: labelOf(REFUSAL_GROUNDS, refusal.ground), reason: refusal.reason },
    ...{ questions: CLARIFICATIONS.codes, causes: EXTENSION_CAUSES.codes, grounds: REFUSAL_GROUNDS.codes },
    ...{ recipients: RECIPIENTS.codes, ways: RELEASE_WAYS.codes },
    seenRevision: String(open.revision),
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}

function stepsOf({ request, extended, collected, approved, released, refused }: OpenRequest) {
  const steps = [
    ['The person was asked what they mean; the clock stands still', request.askedOn],
    ['The person was told that it takes two months more', extended?.toldOn],
    ['What is recorded was collected', collected?.collectedOn],
    ['A second person approved', approved?.approvedOn],
    ['Released', released?.releasedOn],
    ['Refused', refused?.refusedOn],
  ] as const;
  return steps.flatMap(([text, on]) => (on === undefined ? [] : [{ text, on: readableDate(on) }]));
}
