import type { RecordedEvent } from '#event-store';
import type { DataOf } from '#kernel';
import type { DecisionOnItem } from '../bundle/bundle.js';
import type { SubjectAccessEvent } from '../domain/subject-access.events.js';
import { evolve, type AccessRequest, type SubjectAccess } from '../domain/subject-access.state.js';

type Data<Type extends SubjectAccessEvent['type']> = DataOf<SubjectAccessEvent, Type>;

/** All that happened to a request: what its pages and its documents are made of. */
export interface RequestStory {
  readonly request: AccessRequest;
  readonly received: Data<'SubjectAccessRequested'>;
  readonly extended?: Data<'DeadlineExtended'>;
  readonly collected?: Data<'BundleCollected'>;
  /** The last decision on each item. */
  readonly decisions: Readonly<Record<string, DecisionOnItem>>;
  readonly approved?: Data<'BundleApproved'>;
  readonly released?: Data<'BundleReleased'>;
  readonly refused?: Data<'SubjectAccessRefused'>;
  /** Of the stream: what a change is checked against. */
  readonly revision: bigint;
}

/** The story that these events tell; undefined where there are none. */
export function storyOf(events: readonly RecordedEvent<SubjectAccessEvent>[]): RequestStory | undefined {
  let request: SubjectAccess;
  let story: Partial<Omit<RequestStory, 'decisions'>> = {};
  const decisions: Record<string, DecisionOnItem> = {};
  for (const event of events) {
    request = evolve(request, event);
    story = { ...story, ...partBy(event) };
    if (event.type === 'ItemDecided') decisions[event.data.itemId] = event.data;
  }
  const { received, ...rest } = story;
  const revision = events.at(-1)?.revision;
  if (!request || !received || revision === undefined) return undefined;
  return { ...rest, request, received, decisions, revision };
}

function partBy({ type, data }: SubjectAccessEvent): Partial<RequestStory> {
  switch (type) {
    case 'SubjectAccessRequested':
      return { received: data };
    case 'DeadlineExtended':
      return { extended: data };
    case 'BundleCollected':
      return { collected: data };
    case 'BundleApproved':
      return { approved: data };
    case 'BundleReleased':
      return { released: data };
    case 'SubjectAccessRefused':
      return { refused: data };
    default:
      return {};
  }
}
