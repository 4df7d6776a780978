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
  Erasure: 'Erasure and legal holds',
});
export type StreamKind = CodeOf<typeof STREAM_KINDS>;

const PREFIXES = {
  Person: 'P',
  Case: 'C',
  Referral: 'R',
  ForumReferral: 'F',
  Action: 'A',
  Sharing: 'S',
} as const satisfies Record<Exclude<StreamKind, 'Erasure' | 'ServiceSearch'>, string>;

/** The kind of record behind a stream, undefined for a stream that is no part of a case. */
export function kindOf(stream: string): StreamKind | undefined {
  const name = stream.slice(0, stream.indexOf('-'));
  return STREAM_KINDS.codes.find(({ code }) => code === name)?.code;
}

/** The id of the record behind a stream: `Referral-<uuid>`. */
export const recordIdOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/**
 * What people call the record behind a stream: `R-4F7K-2M9P`. Undefined for a stream that is no part of a case, for a search,
 * which nobody calls anything, and for erasures: all about one person are one stream, and each decision has a reference of its own.
 */
export function streamReference(stream: string): string | undefined {
  const kind = kindOf(stream);
  return kind === undefined || kind === 'Erasure' || kind === 'ServiceSearch'
    ? undefined
    : referenceOf(PREFIXES[kind], recordIdOf(stream));
}
