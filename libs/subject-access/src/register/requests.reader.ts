import { LoggedReads, visiblePerson, type SignedIn, type Waiting } from '#access';
import { eventsOf, EventStore, type RecordedEvent } from '#event-store';
import { referenceOf, type IsoDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Item } from '../bundle/item.js';
import { Collector } from '../bundle/collector.js';
import type { SubjectAccessEvent } from '../domain/subject-access.events.js';
import type { RequestStatus } from '../domain/subject-access.state.js';
import { subjectAccessStream } from '../domain/subject-access.stream.js';
import { requestResource, subjectAccessActions } from '../subject-access.actions.js';
import { storyOf, type RequestStory } from './request-story.js';

/** A request in the list. */
export interface RequestEntry {
  readonly requestId: string;
  /** `Q-…` */
  readonly reference: string;
  readonly personReference: string;
  readonly status: RequestStatus;
  readonly receivedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly askedOn: IsoDate | null;
}

/** A request with all that happened to it. */
export interface OpenRequest extends RequestStory {
  readonly reference: string;
  readonly personReference: string;
}

/** A request with its items as they read now. */
export interface Review extends OpenRequest {
  readonly items: readonly Item[];
}

/** Everything about a request is a decision about information; its items are what is recorded about the person. */
const CLASSES = {
  ...({ request: 'I', received: 'I', reference: 'I', personReference: 'I', revision: 'I', decisions: 'I' } as const),
  ...({ extended: 'I', collected: 'I', approved: 'I', released: 'I', refused: 'I' } as const),
};

type SubjectAccessAction = keyof typeof subjectAccessActions;

const MOST = 200;
const REQUEST = `
  SELECT r.request_id AS "requestId", p.reference AS "personReference", r.status, r.received_on::text AS "receivedOn",
         r.due_on::text AS "dueOn", r.asked_on::text AS "askedOn"
    FROM subject_access.request r JOIN subject_access.person p USING (person_id)
   WHERE ${visiblePerson('r.person_id')}`;

/** Opens requests for access; every opening leaves a row in the read log. Who is kept from a case of the person sees none. */
@Injectable()
export class RequestReader {
  constructor(
    private readonly reads: LoggedReads,
    private readonly store: EventStore,
    private readonly collector: Collector,
  ) {}

  /** What is open, the earliest due first, and then the latest that were answered. Throws `NotFound` for other roles. */
  list(signed: SignedIn): Promise<readonly RequestEntry[]> {
    return this.reads.many(signed, 'subject-access:list', { kind: 'subject-access' }, async (tx) => {
      const rows = await tx.query<Omit<RequestEntry, 'reference'>[]>(
        `${REQUEST} ORDER BY r.status IN ('released', 'refused'), r.due_on, r.position DESC LIMIT ${MOST}`,
      );
      const value = rows.map((row) => ({ ...row, reference: referenceOf('Q', row.requestId) }));
      return { ids: rows.map(({ requestId }) => requestId), value };
    });
  }

  /** How many have no answer yet, and by when the first of them is due. Throws `NotFound` for other roles. */
  waiting(signed: SignedIn): Promise<Waiting> {
    return this.reads.many(signed, 'subject-access:list', { kind: 'subject-access' }, async (tx) => {
      const [value] = await tx.query<Waiting[]>(
        `SELECT count(*)::integer AS count, min(r.due_on)::text AS "dueOn" FROM subject_access.request r
          WHERE r.status NOT IN ('released', 'refused') AND ${visiblePerson('r.person_id')}`,
      );
      return { ids: [], value: value ?? { count: 0, dueOn: null } };
    });
  }

  /** Throws `NotFound` when it is absent or refused. */
  open(signed: SignedIn, requestId: string, action: SubjectAccessAction = 'subject-access:read'): Promise<OpenRequest> {
    return this.reads.one(signed, action, { kind: 'subject-access', id: requestId }, async (tx) => {
      const value = await this.load(tx, requestId);
      return value && { resource: requestResource(requestId), value, classes: CLASSES };
    });
  }

  /** The request with the items that were collected, as they read now. Throws `NotFound` when it is absent or refused. */
  review(signed: SignedIn, requestId: string, action: SubjectAccessAction = 'subject-access:review'): Promise<Review> {
    return this.reads.one(signed, action, { kind: 'subject-access', id: requestId }, async (tx) => {
      const request = await this.load(tx, requestId);
      if (!request) return undefined;
      const value = { ...request, items: await this.itemsOf(request) };
      return { resource: requestResource(requestId), value, classes: { ...CLASSES, items: 'P' } };
    });
  }

  private async itemsOf({ collected, request }: OpenRequest): Promise<readonly Item[]> {
    if (!collected) return [];
    const wanted = new Set(collected.items.map(({ itemId }) => itemId));
    const items = await this.collector.itemsAbout(request.personId, BigInt(collected.upTo));
    return items.filter(({ itemId }) => wanted.has(itemId));
  }

  private async load(tx: EntityManager, requestId: string): Promise<OpenRequest | undefined> {
    const [row] = await tx.query<RequestEntry[]>(`${REQUEST} AND r.request_id = $1`, [requestId]);
    if (!row) return undefined;
    const events = await eventsOf(this.store, subjectAccessStream(requestId));
    const story = storyOf(events as readonly RecordedEvent<SubjectAccessEvent>[]);
    return story && { ...story, reference: referenceOf('Q', requestId), personReference: row.personReference };
  }
}
