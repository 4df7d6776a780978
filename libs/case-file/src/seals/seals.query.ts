import { instantText } from '#database';
import { LoggedReads, type SignedIn } from '#access';
import type { IsoDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import { resourceOfCase } from '../case-file.actions.js';
import type { SealScope, SealState, UnsealReason } from '../domain/seal.codes.js';

/** A seal of a case. The order, and what it seals, is only for those who keep the rules of information. */
export interface SealRow {
  readonly sealId: string;
  readonly scope: SealScope;
  readonly state: SealState;
  readonly sealedAt?: string;
  readonly unsealedAt?: string;
  readonly unsealReason?: UnsealReason;
  readonly until?: IsoDate;
  readonly orderReference?: string;
  readonly court?: string;
  readonly orderedOn?: IsoDate;
  readonly entryIds?: readonly string[];
  readonly proposedBy?: string;
}

/** An entry that can be sealed: its kind and day, never what it says. */
export interface SealableEntry {
  readonly entryId: string;
  readonly kind: 'disclosure' | 'risk-assessment';
  readonly on: IsoDate;
}

/** The seals of a case, and its entries, for the page that keeps them. */
export interface CaseSeals {
  readonly caseId: string;
  readonly reference: string;
  readonly revision: bigint;
  readonly seals: readonly SealRow[];
  readonly entries: readonly SealableEntry[];
}

interface Row extends Omit<CaseSeals, 'revision'> {
  readonly holderOrganisationId: string;
  readonly revision: string;
}

/** What is sealed and by which order is X; that there are seals, and until when, is for audit as well (domain §1.3). */
const EXISTENCE = { caseId: 'A', reference: 'A', revision: 'A', seals: 'A', entries: 'A' } as const;
const CLASSES = { ...EXISTENCE, seals: 'X', entries: 'X' } as const;

/** Reads the seals of a case, also of one that is sealed as a whole; the read is logged. */
@Injectable()
export class SealRegister {
  constructor(private readonly reads: LoggedReads) {}

  /** An auditor learns only that there are seals, and until when. Throws `NotFound` to everybody who may not know that. */
  async open(signed: SignedIn, caseId: string, action: 'seal:read' | 'seal:write' = 'seal:read'): Promise<CaseSeals> {
    return this.reads.one(signed, action, { kind: 'case', id: caseId }, async (tx) => {
      const [row] = await tx.query<Row[]>(SEALS, [caseId]);
      const resource = row && resourceOfCase(row);
      if (!row || !resource) return undefined;
      const { seals, entries, reference, revision } = row;
      const isAll = signed.member.role === 'governance-lead';
      const value = {
        ...{ caseId, reference, revision: BigInt(revision) },
        seals: isAll ? seals : seals.filter(({ sealedAt }) => sealedAt !== undefined).map(existence),
        entries: isAll ? entries : [],
      };
      return isAll
        ? { resource, value, fields: ['seals', 'orders'], classes: CLASSES }
        : { resource, value, fields: ['seals'], classes: EXISTENCE };
    });
  }
}

/** That there is a seal, since when and until when: no order, no court, no entry. */
const existence = ({ sealId, scope, state, sealedAt, unsealedAt, until }: SealRow): SealRow => ({
  ...{ sealId, scope, state },
  ...(sealedAt !== undefined && { sealedAt }),
  ...(unsealedAt !== undefined && { unsealedAt }),
  ...(until !== undefined && { until }),
});

const SEALS = `
  SELECT c.case_id AS "caseId", c.reference, c.holder_organisation_id AS "holderOrganisationId",
    c.revision::text AS revision,
    coalesce((SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('sealId', s.seal_id, 'scope', s.scope,
        'state', s.state, 'sealedAt', ${instantText('s.sealed_at')}, 'unsealedAt', ${instantText('s.unsealed_at')},
        'unsealReason', s.unseal_reason, 'until', s.until_on, 'orderReference', s.order_reference, 'court', s.court,
        'orderedOn', s.ordered_on, 'entryIds', s.entry_ids, 'proposedBy', s.proposed_by))
        ORDER BY s.in_force DESC, s.sealed_at DESC NULLS FIRST, s.seal_id)
      FROM case_file.seal s WHERE s.case_id = c.case_id), '[]') AS seals,
    coalesce((SELECT jsonb_agg(jsonb_build_object('entryId', e.id, 'kind', e.kind, 'on', e.day) ORDER BY e.day DESC, e.id)
      FROM (SELECT disclosure_id AS id, 'disclosure' AS kind, (happened_at AT TIME ZONE 'Europe/London')::date AS day
              FROM case_file.disclosure WHERE case_id = c.case_id
            UNION ALL
            SELECT assessment_id, 'risk-assessment', assessed_on FROM case_file.risk_assessment WHERE case_id = c.case_id
      ) e), '[]') AS entries
    FROM case_file.case_record c WHERE c.case_id = $1`;
