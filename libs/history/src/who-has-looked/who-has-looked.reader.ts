import { LoggedReads, ReadLogReader, type SignedIn } from '#access';
import { CaseReader, resourceOfCase, type CaseSummary } from '#case-file';
import { Injectable } from '@nestjs/common';
import { streamsOfCase } from '../case-streams/case-streams.query.js';
import { recordIdOf } from '../domain/stream-kinds.js';
import { asEntitled, type Look } from './as-entitled.js';
import type { LooksForm } from './looks.form.js';

/** Which looks are asked for: as many, older than, and cut to. */
export interface AskedLooks {
  readonly limit: number;
  readonly before?: string | undefined;
  readonly filter?: Partial<LooksForm>;
}

/** Whose case it is stands at the top of the page; which records belong to it is what the read log is asked with. */
const CLASSES = { summary: 'P', records: 'A' } as const;

/** One page of looks, newest first. */
export interface LooksPage {
  readonly summary: CaseSummary;
  readonly looks: readonly Look[];
  readonly next?: string | undefined;
}

/**
 * Tells who looked at a case or at anything that belongs to it. The asking is a read of the case itself and logged first,
 * so that it is the first line of what it shows.
 */
@Injectable()
export class WhoHasLooked {
  constructor(
    private readonly reads: LoggedReads,
    private readonly readLog: ReadLogReader,
    private readonly cases: CaseReader,
  ) {}

  /** `as` goes into the read log beside it. Throws `NotFound` when the case is absent or the member may not. */
  async of(
    signed: SignedIn,
    caseId: string,
    { limit, before, filter = {} }: AskedLooks,
    as: 'reads' | 'reads-as-csv' = 'reads',
  ): Promise<LooksPage> {
    const record = { kind: 'case', id: caseId };
    const { summary, records } = await this.reads.one(signed, 'history:who-has-looked', record, async (tx) => {
      const summary = await this.cases.summary(tx, caseId);
      const resource = summary && resourceOfCase(summary);
      if (!resource) return undefined;
      const records = (await streamsOfCase(tx, caseId)).map(({ stream }) => recordIdOf(stream));
      return { resource, value: { summary, records }, fields: [as], classes: CLASSES };
    });
    const { organisation: organisationId, outcome: decision, purpose, from, to } = filter;
    const page = { limit, ...(before !== undefined && { before }) };
    const found = await this.readLog.readsOf(records, page, { organisationId, decision, purpose, from, to });
    return { summary, looks: asEntitled(found.reads, signed.member, records), next: found.next };
  }
}
