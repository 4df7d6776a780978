import { LoggedReads, visiblePerson, type Partition, type SignedIn, type Waiting } from '#access';
import { eventsOf, EventStore, type RecordedEvent } from '#event-store';
import { referenceOf, type IsoDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RectificationEvent } from '../domain/rectification.events.js';
import { rectificationStream } from '../domain/rectification.stream.js';
import { rectificationResource, type rectificationActions } from '../rectification.actions.js';
import { Corrections, type CorrectionMade } from './corrections.query.js';
import { storyOf, type RequestStory } from './request-story.js';

/** A request in the list. */
export interface RequestEntry {
  readonly rectificationId: string;
  /** `W-…` */
  readonly reference: string;
  readonly personReference: string;
  readonly receivedOn: IsoDate;
  readonly dueOn: IsoDate;
  /** Empty while the person has no answer. */
  readonly answeredOn: IsoDate | null;
}

/** A request with all that happened to it. */
export interface OpenRequest extends RequestStory {
  readonly reference: string;
  readonly personId: string;
  readonly personReference: string;
  /** What was corrected about the person, for a point to name. */
  readonly corrections: readonly CorrectionMade[];
}

/** All of it is a decision about information. */
const CLASSES: Readonly<Record<keyof OpenRequest, Partition>> = {
  ...({ rectificationId: 'I', reference: 'I', personId: 'I', personReference: 'I', revision: 'I' } as const),
  ...({ requested: 'I', points: 'I', answered: 'I', corrections: 'I' } as const),
};

type Row = Omit<RequestEntry, 'reference'> & { readonly personId: string };

const MOST = 200;
const KIND = 'rectification';
const REQUEST = `
  SELECT r.rectification_id AS "rectificationId", r.person_id AS "personId", p.reference AS "personReference",
         r.received_on::text AS "receivedOn", r.due_on::text AS "dueOn", r.answered_on::text AS "answeredOn"
    FROM rectification.request r JOIN rectification.person p USING (person_id)
   WHERE ${visiblePerson('r.person_id')}`;

/** Opens requests; every opening leaves a row in the read log. Who is kept from a case of the person sees none. */
@Injectable()
export class RectificationReader {
  constructor(
    private readonly reads: LoggedReads,
    private readonly store: EventStore,
    private readonly corrections: Corrections,
  ) {}

  /** What has no answer, the earliest due first, and then what has. Throws `NotFound` for other roles. */
  list(signed: SignedIn): Promise<readonly RequestEntry[]> {
    return this.reads.many(signed, 'rectification:list', { kind: KIND }, async (tx) => {
      const rows = await tx.query<Row[]>(
        `${REQUEST} ORDER BY r.answered_on IS NOT NULL, r.due_on, r.position DESC LIMIT ${MOST}`,
      );
      const value = rows.map(({ personId: _, ...row }) => ({
        ...row,
        reference: referenceOf('W', row.rectificationId),
      }));
      return { ids: rows.map(({ rectificationId }) => rectificationId), value };
    });
  }

  /** How many have no answer yet, and by when the first of them is due. Throws `NotFound` for other roles. */
  waiting(signed: SignedIn): Promise<Waiting> {
    return this.reads.many(signed, 'rectification:list', { kind: KIND }, async (tx) => {
      const [value] = await tx.query<Waiting[]>(
        `SELECT count(*)::integer AS count, min(r.due_on)::text AS "dueOn" FROM rectification.request r
          WHERE r.answered_on IS NULL AND ${visiblePerson('r.person_id')}`,
      );
      return { ids: [], value: value ?? { count: 0, dueOn: null } };
    });
  }

  /**
   * The person whom people call `P-…`; undefined when there is none, or a case of theirs is kept from whoever asks. Looking
   * leaves a row in the read log, also when nobody was found. Throws `NotFound` for other roles.
   */
  personOf(signed: SignedIn, reference: string): Promise<string | undefined> {
    const query = reference.trim().toUpperCase();
    return this.reads.many(signed, 'rectification:list', { kind: 'person', query }, async (tx) => {
      const rows = await tx.query<{ id: string }[]>(
        `SELECT p.person_id AS id FROM rectification.person p WHERE p.reference = $1 AND ${visiblePerson('p.person_id')}`,
        [query],
      );
      return { ids: rows.map(({ id }) => id), value: rows.length === 1 ? rows[0]?.id : undefined };
    });
  }

  /** Throws `NotFound` when it is absent or refused. `action` is that of the page, or of a step, which leaves no row. */
  open(
    signed: SignedIn,
    rectificationId: string,
    action: keyof typeof rectificationActions = 'rectification:read',
  ): Promise<OpenRequest> {
    return this.reads.one(signed, action, { kind: KIND, id: rectificationId }, async (tx) => {
      const value = await this.load(tx, rectificationId);
      return value && { resource: rectificationResource(rectificationId), value, classes: CLASSES };
    });
  }

  private async load(tx: EntityManager, rectificationId: string): Promise<OpenRequest | undefined> {
    const [row] = await tx.query<Row[]>(`${REQUEST} AND r.rectification_id = $1`, [rectificationId]);
    if (!row) return undefined;
    const { personId, personReference } = row;
    const events = await eventsOf(this.store, rectificationStream(personId));
    const story = storyOf(rectificationId, events as readonly RecordedEvent<RectificationEvent>[]);
    const corrections = await this.corrections.about(tx, personId);
    return story && { ...story, reference: referenceOf('W', rectificationId), personId, personReference, corrections };
  }
}
