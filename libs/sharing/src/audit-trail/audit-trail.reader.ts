import { LoggedReads, ReadLogReader, type LoggedReadsPage, type SignedIn } from '#access';
import { CaseReader } from '#case-file';
import { Database } from '#database';
import { withTombstone } from '#kernel';
import { Injectable } from '@nestjs/common';
import { recordsHeldBy, recordsOfCases } from '../case-records/case-records.query.js';
import { seenBy } from '../decisions/sharing-decision.row.js';
import { sharingDecisions, type SharingDecisionsPage } from '../decisions/sharing-decisions.query.js';
import type { sharingActions } from '../sharing.actions.js';
import type { DecisionFilterForm, ReadFilterForm } from './audit-filter.form.js';
import { readsWithin } from './reads-within.js';

/** Which page of a list: how many rows, and after which. */
interface Page {
  readonly limit: number;
  readonly before?: string | undefined;
}

/**
 * Lists decisions and reads across cases. An auditor sees all but of cases that they are kept from; everybody else the decisions that their own organisation
 * took or was let see, and the reads of the cases that it holds.
 */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly reads: LoggedReads,
    private readonly readLog: ReadLogReader,
    private readonly database: Database,
    private readonly cases: CaseReader,
  ) {}

  /** Sharing decisions, newest first, as the member may see them. */
  decisions(
    signed: SignedIn,
    action: keyof typeof sharingActions,
    { case: caseId, organisation: organisationId, ...rest }: Partial<DecisionFilterForm>,
    page: Page,
  ): Promise<SharingDecisionsPage> {
    const { member } = signed;
    const visibleTo = member.role === 'auditor' ? undefined : member.organisationId;
    return this.reads.many(signed, action, { kind: 'sharing' }, async (tx) => {
      const found = await sharingDecisions(tx, { caseId, organisationId, ...rest }, { ...page, visibleTo });
      const told = await this.cases.tombstones(
        tx,
        found.decisions.map(({ record }) => record.personId),
      );
      const decisions = found.decisions.map((entry) =>
        seenBy(withTombstone(entry, told(entry.record.personId, 'Sharing')), member),
      );
      return { ids: decisions.map(({ sharingId }) => sharingId), value: { ...found, decisions } };
    });
  }

  /** Reads, newest first. That somebody asks is logged before anything is answered. */
  async readsLogged(
    signed: SignedIn,
    { organisation: organisationId, purpose, outcome: decision, from, to }: Partial<ReadFilterForm>,
    { limit, before }: Page,
  ): Promise<LoggedReadsPage> {
    const { role, organisationId: own } = signed.member;
    const records = await this.reads.many(signed, 'audit-trail:read', { kind: 'read-log' }, async (tx) => ({
      ids: [],
      value: role === 'auditor' ? undefined : await recordsHeldBy(tx, own),
    }));
    const page = { limit, ...(before && { before }) };
    const filter = { organisationId, purpose, decision, from, to };
    if (!records) return this.readLog.everyRead(page, filter, await this.hiddenFrom(signed));
    return readsWithin(await this.readLog.readsOf(records, page, filter), records);
  }

  /** What an auditor may not learn of: the cases that they are kept from, with all their records. */
  private async hiddenFrom(signed: SignedIn): Promise<readonly string[]> {
    const cases = await this.readLog.casesKeptFrom(signed);
    return cases.length > 0 ? [...cases, ...(await recordsOfCases(this.database, cases))] : [];
  }
}
