import { LoggedReads, type Partition, type SignedIn } from '#access';
import { Database } from '#database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { erasureResource } from '../erasure.actions.js';
import { ERASURE, withReference, type ErasureEntry } from './erasure.row.js';

type Row = Omit<ErasureEntry, 'reference'>;

/** A request for erasure names a person by reference alone: what is decided about information, not the file. */
const CLASSES: Readonly<Record<keyof ErasureEntry, Partition>> = {
  ...({ erasureId: 'I', reference: 'I', personId: 'I', personReference: 'I', status: 'I', source: 'I' } as const),
  ...({ records: 'I', items: 'I', requestedOn: 'I', requestedBy: 'I', dueOn: 'I', decidedOn: 'I' } as const),
  ...({ decidedBy: 'I', confirmedOn: 'I', shreddedOn: 'I', completedOn: 'I', holds: 'I', revision: 'I' } as const),
};
const MOST = 200;

/** Opens requests for erasure; every opening leaves a row in the read log. */
@Injectable()
export class ErasureReader {
  constructor(
    private readonly reads: LoggedReads,
    private readonly database: Database,
  ) {}

  /** What is open, the earliest due first, and then the latest that have ended. Throws `NotFound` for other roles. */
  list(signed: SignedIn): Promise<readonly ErasureEntry[]> {
    return this.reads.many(signed, 'erasure:list', { kind: 'erasure' }, async (tx) => {
      const rows = await tx.query<Row[]>(
        `${ERASURE} ORDER BY r.status IN ('refused', 'completed'), r.due_on, r.position DESC LIMIT ${MOST}`,
      );
      return { ids: rows.map(({ erasureId }) => erasureId), value: rows.map(withReference) };
    });
  }

  /** Throws `NotFound` when it is absent or refused. */
  open(signed: SignedIn, erasureId: string): Promise<ErasureEntry> {
    const record = { kind: 'erasure', id: erasureId };
    return this.reads.one(signed, 'erasure:read', record, async (tx) => {
      const row = await one(tx, erasureId);
      return row && { resource: erasureResource(erasureId), value: withReference(row), classes: CLASSES };
    });
  }

  /**
   * The person whom people call `P-…`; undefined when there is none. Looking leaves a row in the read log, also when nobody
   * was found: that a reference is somebody's is known by it. Throws `NotFound` for other roles.
   */
  personOf(signed: SignedIn, reference: string): Promise<string | undefined> {
    const query = reference.trim().toUpperCase();
    return this.reads.many(signed, 'erasure:list', { kind: 'person', query }, async (tx) => {
      const rows = await tx.query<{ id: string }[]>('SELECT person_id AS id FROM erasure.person WHERE reference = $1', [
        query,
      ]);
      return { ids: rows.map(({ id }) => id), value: rows.length === 1 ? rows[0]?.id : undefined };
    });
  }

  /** Whose request it is: for handlers, which find the stream by it. */
  async personIn(erasureId: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>(
      'SELECT person_id AS id FROM erasure.request WHERE erasure_id = $1',
      [erasureId],
    );
    return row?.id;
  }
}

async function one(tx: EntityManager, erasureId: string): Promise<Row | undefined> {
  const [row] = await tx.query<Row[]>(`${ERASURE} WHERE r.erasure_id = $1`, [erasureId]);
  return row;
}
