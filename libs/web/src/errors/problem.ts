import { EventRefused, RevisionConflict, StoreBusy, StoreClosed, StoreUnavailable } from '#event-store';
import { RuleBroken } from '#kernel';
import { HttpException } from '@nestjs/common';
import { isProblemCode, PROBLEMS, type ProblemCode, type ProblemText } from './problems.js';
import { BodyRefused, RequestRefused, type Fault } from './refusals.js';
import type { RuleTexts } from './rule-texts.js';

/** One thing that went wrong, ready to be shown: still without HTTP, so that page and API say the same. */
export interface Problem extends ProblemText {
  readonly code: ProblemCode;
  /** The last part of `type`; a broken rule has its own. */
  readonly type: string;
  readonly faults?: readonly Fault[];
  /** Whether somebody has to look into it: a fault of ours, also when the request brought it about. */
  readonly isLogged?: true;
  /** The kind of record that changed, in words: "forum referral". */
  readonly record?: string;
}

/** What becomes of an error: the one place that turns errors into answers. Anything unknown is a fault of ours. */
export function problemOf(error: unknown, rules: RuleTexts, channel: 'page' | 'api'): Problem {
  if (error instanceof RequestRefused) return refused(error);
  if (error instanceof BodyRefused) return { ...named('invalid'), faults: error.faults };
  if (error instanceof RuleBroken) return brokenRule(error, rules);
  if (error instanceof RevisionConflict) return channel === 'api' ? named('revision-old') : conflict(error);
  if (error instanceof EventRefused) return named(UNSTORABLE[error.reason] ?? 'fault');
  if (error instanceof StoreBusy) return { ...named('unavailable'), detail: TURNED_AWAY };
  if (isOverload(error)) return named('unavailable');
  if (hasCode(error, UNREADABLE)) return { ...named('bad-request'), isLogged: true };
  return named(codeOfStatus(error) ?? 'fault');
}

function named(code: ProblemCode): Problem {
  const problem = { ...PROBLEMS[code], code, type: code };
  return problem.status >= 500 ? { ...problem, isLogged: true } : problem;
}

/** Reasons that a request can bring about; the others are mistakes in this program. */
const UNSTORABLE: Partial<Record<EventRefused['reason'], ProblemCode>> = {
  'too-large': 'too-large',
  'not-unicode': 'not-storable',
  'nul-character': 'not-storable',
  'too-deep': 'not-storable',
  'not-json': 'not-storable',
  'not-a-date': 'invalid',
  'occurred-in-future': 'invalid',
};

function refused({ problem, hint }: RequestRefused): Problem {
  const known = named(isProblemCode(problem) ? problem : 'bad-request');
  return hint === undefined ? known : { ...known, detail: hint };
}

function brokenRule({ rule, details }: RuleBroken, rules: RuleTexts): Problem {
  return { ...named('rule'), type: rule, detail: rules.textOf(rule, details) ?? PROBLEMS.rule.detail };
}

function conflict({ stream }: RevisionConflict): Problem {
  const record = (stream.split('-')[0] ?? '').replace(/(?!^)([A-Z])/g, ' $1').toLowerCase();
  return { ...named('changed'), record, title: `This ${record} changed while you were reading` };
}

/** Other interruptions may come after the change was written; this one is known to have come before. */
const TURNED_AWAY = 'Too many changes are waiting to be saved. Nothing of yours was saved. Try again in a few seconds.';

/** Codes of PostgreSQL and of sockets for "not now": too many connections, shutting down, starting up, not reachable. */
const OVERLOAD = new Set(['53300', '53400', '57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

function isOverload(error: unknown): boolean {
  if (error instanceof StoreClosed || error instanceof StoreUnavailable) return true;
  return hasCode(error, OVERLOAD);
}

/**
 * What PostgreSQL says of a value that no column can hold: no UUID, no number, no date, NUL. A field should have said so first,
 * which is why it is logged; but the person who sent it gets no 500.
 */
const UNREADABLE = new Set(['22P02', '22P05', '22003', '22007', '22008', '22021']);

const hasCode = (error: unknown, codes: ReadonlySet<string>): boolean =>
  error instanceof Error && 'code' in error && codes.has(String(error.code));

const STATUSES = new Map<number, ProblemCode>([
  [401, 'signed-out'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [405, 'method'],
  [406, 'not-acceptable'],
  [408, 'timeout'],
  [409, 'rule'],
  [412, 'revision-old'],
  [413, 'too-large'],
  [414, 'address-too-long'],
  [415, 'content-type'],
  [422, 'invalid'],
  [429, 'too-many-requests'],
  [431, 'headers-too-large'],
  [503, 'unavailable'],
]);

/** Errors of Nest and of Express middleware carry a status; its message stays behind, because it may quote the request. */
function codeOfStatus(error: unknown): ProblemCode | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && error.code === 'EBADCSRFTOKEN') return 'form-expired';
  const status = error instanceof HttpException ? error.getStatus() : 'status' in error ? error.status : undefined;
  if (typeof status !== 'number') return undefined;
  return STATUSES.get(status) ?? (status >= 400 && status < 500 ? 'bad-request' : undefined);
}
