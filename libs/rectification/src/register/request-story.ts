import type { RecordedEvent } from '#event-store';
import type { DataOf } from '#kernel';
import type { RectificationEvent } from '../domain/rectification.events.js';

type Data<Type extends RectificationEvent['type']> = Omit<
  DataOf<RectificationEvent, Type>,
  'personId' | 'rectificationId'
>;

/** One point with the last decision on it. */
export interface PointStory {
  readonly raised: Data<'RectificationPointRaised'>;
  readonly decided?: Data<'RectificationPointDecided'>;
}

/** All that happened to a request: what its pages are made of. */
export interface RequestStory {
  readonly rectificationId: string;
  readonly requested: Data<'RectificationRequested'>;
  /** In the order in which they were raised. */
  readonly points: readonly PointStory[];
  readonly answered?: Data<'RectificationAnswered'>;
  /** Of all that was asked to be put right about the person: what a change is checked against. */
  readonly revision: bigint;
}

/** The story of that request in the events about its person; undefined where they do not tell of it. */
export function storyOf(
  rectificationId: string,
  events: readonly RecordedEvent<RectificationEvent>[],
): RequestStory | undefined {
  let requested: RequestStory['requested'] | undefined;
  let answered: RequestStory['answered'];
  const points = new Map<string, PointStory>();
  for (const { type, data } of events) {
    if (data.rectificationId !== rectificationId) continue;
    if (type === 'RectificationRequested') requested = data;
    if (type === 'RectificationAnswered') answered = data;
    if (type === 'RectificationPointRaised') points.set(data.pointId, { raised: data });
    const point = type === 'RectificationPointDecided' ? points.get(data.pointId) : undefined;
    if (type === 'RectificationPointDecided' && point) points.set(data.pointId, { ...point, decided: data });
  }
  const revision = events.at(-1)?.revision;
  if (!requested || revision === undefined) return undefined;
  return { rectificationId, requested, points: [...points.values()], ...(answered && { answered }), revision };
}
