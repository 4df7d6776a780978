import type { Fault, Faults, Request } from './faults.js';
import type { KurrentLog } from './kurrent-log.js';
import { grpc, type Grpc } from './protocol.js';

/** What the services of one node share: the log, what goes wrong, and the cable. */
export interface Node {
  readonly log: KurrentLog;
  readonly version: string;
  faults(): Faults;
  /** Where the leader listens: this node itself unless it follows another. */
  leaderPort(): number;
  follows(): boolean;
  drop(): void;
}

/** What goes wrong with this request. A node that follows another takes no appends. */
export function faultOf(node: Node, request: Request): Fault | undefined {
  return request === 'append' && node.follows() ? 'not-leader' : node.faults()(request);
}

/** The error with which a node says where the leader is. */
export function notLeader(node: Node): Grpc.ServiceError {
  const metadata = new grpc.Metadata();
  metadata.set('exception', 'not-leader');
  metadata.set('leader-endpoint-host', '127.0.0.1');
  metadata.set('leader-endpoint-port', String(node.leaderPort()));
  return serviceError(grpc.status.NOT_FOUND, 'Leader info available', metadata);
}

export function serviceError(code: Grpc.status, details: string, metadata = new grpc.Metadata()): Grpc.ServiceError {
  return Object.assign(new Error(details), { code, details, metadata });
}

/**
 * Calls `then` when all of a request has come. For this library a request also ends that was cut short: by a cable that
 * was pulled or a client that gave up, between its messages. A server carries none of it out, so the double must not.
 */
export function whenWhole(
  call: { readonly cancelled: boolean; on(event: 'end', listener: () => void): unknown },
  then: () => void,
): void {
  call.on('end', () => setImmediate(() => void (call.cancelled || then()))); // that it was cut short is told right after
}

/**
 * Carries `work` out as the fault lets it, then `answer`s: not at all where the cable was pulled or nobody will ever say
 * anything, by `refuse` where the node does not lead.
 */
export function underFault<T>(
  node: Node,
  fault: Fault | undefined,
  steps: { work: () => T; answer: (outcome: T) => void; refuse: (error: Grpc.ServiceError) => void },
): void {
  if (fault === 'not-leader') return steps.refuse(notLeader(node));
  if (fault === 'drop-before') return node.drop();
  if (fault === 'stall-before') return;
  const outcome = steps.work();
  if (fault === 'drop-after') return node.drop();
  if (fault !== 'stall-after') steps.answer(outcome);
}
