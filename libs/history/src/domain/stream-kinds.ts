import { codeList, referenceOf, type CodeOf } from '#kernel';

/** The kinds of record that a case is made of, by the first part of their streams' names (architecture §4). */
export const STREAM_KINDS = codeList('history-stream', {
  Person: 'The person referred',
  Case: 'The case file',
  Referral: 'Referrals to services',
  ServiceSearch: 'Searches for a service',
  ForumReferral: 'Forums',
  Action: 'Actions',
  Sharing: 'Decisions to share',
  Rectification: 'Requests to have something put right',
  Erasure: 'Erasure and legal holds',
});
export type StreamKind = CodeOf<typeof STREAM_KINDS>;

/** Those whose streams nobody calls anything: a search, and what is asked for by right, where each request has a reference of its own. */
const UNNAMED = ['Rectification', 'Erasure', 'ServiceSearch'] as const;
type Unnamed = (typeof UNNAMED)[number];
const isUnnamed = (kind: StreamKind): kind is Unnamed => UNNAMED.some((one) => one === kind);

const PREFIXES = {
  Person: 'P',
  Case: 'C',
  Referral: 'R',
  ForumReferral: 'F',
  Action: 'A',
  Sharing: 'S',
} as const satisfies Record<Exclude<StreamKind, Unnamed>, string>;

/** The kind of record behind a stream, undefined for a stream that is no part of a case. */
export function kindOf(stream: string): StreamKind | undefined {
  const name = stream.slice(0, stream.indexOf('-'));
  return STREAM_KINDS.codes.find(({ code }) => code === name)?.code;
}

/** Whether a stream is about what is asked for by right: a case names it from the start, and it may never begin. */
export const isAskedFor = (stream: string): boolean => ['Erasure', 'Rectification'].includes(kindOf(stream) ?? '');

/** The id of the record behind a stream: `Referral-<uuid>`. */
export const recordIdOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/**
 * What people call the record behind a stream: `R-4F7K-2M9P`. Undefined for a stream that is no part of a case, for a search,
 * which nobody calls anything, and for what is asked for by right: all erasures, and all requests to have something put right,
 * about one person are one stream, and each has a reference of its own.
 */
export function streamReference(stream: string): string | undefined {
  const kind = kindOf(stream);
  return kind === undefined || isUnnamed(kind) ? undefined : referenceOf(PREFIXES[kind], recordIdOf(stream));
}
