import { IdentityHolds, LoggedReads, SamePerson, type Partition, type SignedIn, type Waiting } from '#access';
import { Database } from '#database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { erasureResource } from '../erasure.actions.js';
import type { About } from '../domain/erasure.decider.js';
import { answersFor, ERASURE, withReference, type ErasureEntry } from './erasure.row.js';

type Row = Omit<ErasureEntry, 'reference'>;

/** A request for erasure names a person by reference alone: what is decided about information, not the file. */
const CLASSES: Readonly<Record<keyof ErasureEntry, Partition>> = {
  ...({
    erasureId: 'I',
    reference: 'I',
    personId: 'I',
    personReference: 'I',
    subjectKind: 'I',
    status: 'I',
    source: 'I',
  } as const),
  ...({ records: 'I', items: 'I', requestedOn: 'I', requestedBy: 'I', dueOn: 'I', decidedOn: 'I' } as const),
  ...({
    decidedBy: 'I',
    confirmedOn: 'I',
    shreddedOn: 'I',
    completedOn: 'I',
    holds: 'I',
    liftedHolds: 'I',
    revision: 'I',
  } as const),
};
const MOST = 200;

/** Opens requests for erasure; every opening leaves a row in the read log. */
@Injectable()
export class ErasureReader {
  constructor(
    private readonly reads: LoggedReads,
    private readonly database: Database,
    private readonly holds: IdentityHolds,
    private readonly accounts: SamePerson,
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

  /** How many have not ended, and by when the first of them is due. Throws `NotFound` for other roles. */
  waiting(signed: SignedIn): Promise<Waiting> {
    return this.reads.many(signed, 'erasure:list', { kind: 'erasure' }, async (tx) => {
      const [value] = await tx.query<Waiting[]>(
        `SELECT count(*)::integer AS count, min(due_on)::text AS "dueOn" FROM erasure.request
          WHERE status NOT IN ('refused', 'completed')`,
      );
      return { ids: [], value: value ?? { count: 0, dueOn: null } };
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
   * The person referred whom people call `P-…`, or the survivor `V-…` or the member `M-…` for whom the organisation of
   * whoever asks answers; undefined when there is none. Looking leaves a row in the read log, also when nobody
   * was found: that a reference is somebody's is known by it. Throws `NotFound` for other roles.
   */
  async personOf(signed: SignedIn, reference: string): Promise<Subject | undefined> {
    const query = reference.trim().toUpperCase();
    const found = await this.reads.many(signed, 'erasure:list', { kind: 'person', query }, async (tx) => {
      const rows = await tx.query<SubjectRow[]>(
        `SELECT ${SUBJECT} FROM erasure.person p WHERE p.reference = $1 AND ${answersFor('$2')}`,
        [query, signed.member.organisationId],
      );
      return { ids: rows.map(({ personId }) => personId), value: rows.length === 1 ? rows[0] : undefined };
    });
    return found && this.about(signed, found);
  }

  /**
   * Whose request it is, for handlers, which find the stream by it. Steps of a request about a survivor or a member of staff
   * are for the organisation that answers for them, but for the confirmation: who confirms may have to come from elsewhere.
   */
  async personIn(signed: SignedIn, erasureId: string, isConfirmed: boolean): Promise<Subject | undefined> {
    const [row] = await this.database.query<SubjectRow>(
      `SELECT ${SUBJECT} FROM erasure.request r JOIN erasure.person p USING (person_id)
        WHERE r.erasure_id = $1 AND ($3 OR ${answersFor('$2')})`,
      [erasureId, signed.member.organisationId, isConfirmed],
    );
    return row && this.about(signed, row);
  }

  /** Of members of staff also what only #access knows: whether a wall needs them to be known, and whose accounts are whose. */
  private async about({ member, now }: SignedIn, row: SubjectRow): Promise<Subject> {
    if (row.kind !== 'MEMBER') return { ...row, isKeptFromCase: false, isOwnAccount: false };
    const [isKeptFromCase, own] = await Promise.all([
      this.holds.isNeeded(row.personId, now),
      this.accounts.accountsOf(member.memberId),
    ]);
    return { ...row, isKeptFromCase, isOwnAccount: own.includes(row.personId) };
  }
}

/** Somebody on record: the id by which streams and keys know them, and what bears on erasing. */
export type Subject = About & { readonly personId: string };

type SubjectRow = Pick<Subject, 'personId' | 'kind' | 'isWorking'>;
const SUBJECT = 'p.person_id AS "personId", p.kind, p.is_working AS "isWorking"';

async function one(tx: EntityManager, erasureId: string): Promise<Row | undefined> {
  const [row] = await tx.query<Row[]>(`${ERASURE} WHERE r.erasure_id = $1`, [erasureId]);
  return row;
}
