import type { EventContext } from '#event-store';
import { londonDate, type IsoDate } from '#kernel';
import type { Purpose } from '../domain/action-rule.js';
import type { Member } from '../domain/roles.js';
import type { LiveSession } from '../sessions/sessions.query.js';

/** By which way somebody asks: a page, the API or a command line. */
export type Channel = 'page' | 'api' | 'cli';

/** What a command adds to the context of its events. */
export interface ContextDetails {
  /** When it happened, as the person says; the time of the request when they do not. */
  readonly occurredAt?: Date;
  readonly policyVersions?: Readonly<Record<string, string>>;
  /** The revision that was on the person's screen. */
  readonly seenRevision?: bigint | undefined;
}

/** Somebody signed in, for the length of one request. */
export interface SignedIn {
  readonly member: Member;
  readonly channel: Channel;
  readonly correlationId: string;
  /** The time of the request, read once, so that one request knows one time. */
  readonly now: Date;
  /** The date of `now` in England and Wales. */
  readonly today: IsoDate;
  /** On a page: since when, until when, and when a second factor was last shown. */
  readonly session?: LiveSession | undefined;
  /** The digest of the session's id or of the token that they came with, as it is stored there. */
  readonly sessionDigest?: Buffer | undefined;
  /** On a page: why they look at cases, as they declared in this session, by case. Absent where nobody is asked. */
  readonly purposes?: Readonly<Record<string, Purpose>> | undefined;
  /** The context of the events that the command `commandId` writes. */
  context(commandId: string, details?: ContextDetails): EventContext;
}

/** Makes a `SignedIn` out of who asks, how and when: the guard for each request, a seed or command line for itself. */
export function signedIn(
  request: Pick<SignedIn, 'member' | 'channel' | 'correlationId' | 'now' | 'session' | 'sessionDigest' | 'purposes'>,
): SignedIn {
  const { memberId, role, organisationId } = request.member;
  return Object.freeze({
    ...request,
    today: londonDate(request.now),
    context: (commandId: string, { occurredAt, policyVersions, seenRevision }: ContextDetails = {}): EventContext => ({
      actor: { memberId, role, organisationId },
      commandId,
      correlationId: request.correlationId,
      occurredAt: occurredAt ?? request.now,
      ...(policyVersions && { policyVersions }),
      ...(seenRevision !== undefined && { seenRevision: seenRevision.toString() }),
    }),
  });
}
