import { Injectable } from '@nestjs/common';
import { referenceOf } from '#kernel';
import type { EntityManager } from 'typeorm';
import type { RestrictionChange } from '../domain/restriction.events.js';
import { LoggedReads } from '../read-log/logged-reads.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { restrictionResource } from './restriction.resource.js';

/** A member on a list, since when and until when. Instants are ISO 8601. */
export interface ListedMember {
  readonly memberId: string;
  readonly name: string;
  readonly from: string;
  readonly until: string | null;
}

/** A change that waits for a second person. */
export interface WaitingChange {
  readonly changeId: string;
  readonly change: RestrictionChange;
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedAt: string;
  /** The names of the members whom it is about. */
  readonly names: readonly string[];
}

/** Who may not know of a case, as those who keep the lists see it: nothing of the case itself. */
export interface CaseRestrictions {
  readonly caseId: string;
  readonly reference: string;
  readonly restriction: {
    readonly mode: 'visible-stub' | 'hidden';
    readonly contact: string | null;
    readonly from: string;
    readonly until: string | null;
    readonly allowed: readonly ListedMember[];
  } | null;
  readonly keptOut: readonly (ListedMember & { readonly kind: 'excluded' | 'conflict' | 'held' })[];
  readonly waiting: readonly WaitingChange[];
}

/** One case of the list, by its reference. */
export interface RestrictedCase {
  readonly caseId: string;
  readonly reference: string;
  readonly isRestricted: boolean;
  readonly keptOut: number;
  readonly waiting: number;
}

/** Who is kept from a case, and that anybody is, is for nobody but those who keep the lists. */
const CLASSES = { caseId: 'X', reference: 'X', restriction: 'X', keptOut: 'X', waiting: 'X' } as const;

type Found = Omit<CaseRestrictions, 'caseId' | 'reference'> & { readonly isKnown: boolean };

/** Reads the lists for those who keep them; every look at them is in the read log. */
@Injectable()
export class RestrictionLists {
  constructor(private readonly reads: LoggedReads) {}

  /** The lists of one case. Throws `NotFound` when there is no such case, or something keeps the member from it. */
  async open(signed: SignedIn, caseId: string): Promise<CaseRestrictions> {
    const record = { kind: 'restriction', id: caseId };
    return this.reads.one(signed, 'restriction:read', record, async (tx) => {
      const [found] = await tx.query<Found[]>(LISTS, [caseId, signed.now]);
      if (!found?.isKnown) return undefined;
      const { restriction, keptOut, waiting } = found;
      const value = { caseId, reference: referenceOf('C', caseId), restriction, keptOut, waiting };
      const fields = ['restriction', 'keptOut', 'waiting'];
      return { resource: restrictionResource(caseId), value, fields, classes: CLASSES };
    });
  }

  /** Every case of which not everybody with a part may know, or of which somebody asked for that. Changes that wait come first. */
  async all(signed: SignedIn): Promise<readonly RestrictedCase[]> {
    return this.reads.many(signed, 'restriction:list', { kind: 'restriction' }, async (tx) => {
      const value = await listed(tx, signed);
      return { ids: value.map(({ caseId }) => caseId), value };
    });
  }
}

async function listed(tx: EntityManager, { member, now }: SignedIn): Promise<RestrictedCase[]> {
  const rows = await tx.query<Omit<RestrictedCase, 'reference'>[]>(ALL, [member.memberId, now]);
  return rows.map((row) => ({ ...row, reference: referenceOf('C', row.caseId) }));
}

const holds = (row: string) => `${row}.from_at <= $2 AND (${row}.until_at IS NULL OR $2 < ${row}.until_at)`;
const lasting = (row: string) => `(${row}.until_at IS NULL OR $2 < ${row}.until_at)`;
const member = (
  row: string,
) => `'memberId', ${row}.member_id, 'name', coalesce(m.name, 'A member'), 'from', ${row}.from_at,
  'until', ${row}.until_at`;

const LISTS = `SELECT
  EXISTS (SELECT FROM access.subject WHERE case_id = $1) AS "isKnown",
  (SELECT jsonb_build_object('mode', r.mode, 'contact', r.contact, 'from', r.from_at, 'until', r.until_at,
      'allowed', coalesce((SELECT jsonb_agg(jsonb_build_object(${member('a')}) ORDER BY m.name)
        FROM access.allowed a LEFT JOIN access.member m USING (member_id)
        WHERE a.case_id = r.case_id AND ${lasting('a')}), '[]'))
     FROM access.restriction r WHERE r.case_id = $1 AND ${lasting('r')}) AS restriction,
  coalesce((SELECT jsonb_agg(jsonb_build_object(${member('w')}, 'kind', w.kind) ORDER BY m.name)
     FROM access.wall w LEFT JOIN access.member m USING (member_id)
    WHERE w.case_id = $1 AND ${lasting('w')}), '[]') AS "keptOut",
  coalesce((SELECT jsonb_agg(jsonb_build_object('changeId', c.change_id, 'change', c.change, 'proposedBy', c.proposed_by,
      'proposedByName', coalesce(m.name, 'A member'), 'proposedAt', c.proposed_at,
      'names', coalesce((SELECT jsonb_agg(o.name ORDER BY o.name) FROM access.member o
        WHERE o.member_id::text = c.change ->> 'memberId' OR c.change -> 'allowedMemberIds' ? o.member_id::text), '[]'))
      ORDER BY c.proposed_at)
     FROM access.restriction_change c LEFT JOIN access.member m ON m.member_id = c.proposed_by
    WHERE c.case_id = $1), '[]') AS waiting`;

const ALL = `SELECT s.case_id AS "caseId", r.case_id IS NOT NULL AS "isRestricted", coalesce(w.count, 0)::int AS "keptOut",
    coalesce(c.count, 0)::int AS waiting
  FROM (SELECT DISTINCT case_id FROM access.subject) s
  LEFT JOIN access.restriction r ON r.case_id = s.case_id AND ${lasting('r')}
  LEFT JOIN (SELECT case_id, count(DISTINCT member_id) FROM access.wall w WHERE ${lasting('w')} GROUP BY 1) w
    ON w.case_id = s.case_id
  LEFT JOIN (SELECT case_id, count(*) FROM access.restriction_change GROUP BY 1) c ON c.case_id = s.case_id
 WHERE coalesce(r.case_id, w.case_id, c.case_id) IS NOT NULL
   AND NOT EXISTS (SELECT FROM access.wall mine
     WHERE mine.case_id = s.case_id AND mine.member_id = ANY (access.accounts_of($1::uuid)) AND ${holds('mine')})
 ORDER BY waiting DESC, s.case_id`;
