import { Action, Signed, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import { SubmissionPipe, type Submission } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { SharingDecisions } from '../sharing-decision/sharing-decisions.reader.js';
import { DecisionFilterForm, ReadFilterForm } from './audit-filter.form.js';
import { AuditTrail } from './audit-trail.reader.js';
import { auditTrailView } from './audit-trail.view.js';
import { cursorIn } from './cursor-in.js';
import { decisionRow } from './decision-row.view.js';
import { readRow } from './read-words.view.js';

const TEMPLATE = 'sharing/src/audit-trail/audit-trail.njk';
const ROWS = 25;

/** Sharing decisions and reads across cases, for auditors and safeguarding leads. */
@Controller()
export class AuditTrailPage {
  constructor(
    private readonly trail: AuditTrail,
    private readonly sharing: SharingDecisions,
    private readonly directory: DirectoryReader,
  ) {}

  @Get('audit-trail')
  @Action('audit-trail:read')
  async decisions(
    @Query(new SubmissionPipe(DecisionFilterForm)) filter: Submission<DecisionFilterForm>,
    @Query('before') before: unknown,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const page = { limit: ROWS, before: cursorIn(before) };
    const form = filter.ok ? filter.form : {};
    const { decisions, next } = await this.trail.decisions(signed, 'audit-trail:read', form, page);
    const names = await this.sharing.namesFor(decisions.map(({ decidedBy }) => decidedBy));
    const view = auditTrailView('decisions', filter, await this.directory.organisations(), next);
    const rows = decisions.map((entry) => decisionRow(entry, names));
    res.status(filter.ok ? 200 : 422).render(TEMPLATE, { ...view, decisions: rows });
  }

  @Get('audit-trail/reads')
  @Action('audit-trail:read')
  async reads(
    @Query(new SubmissionPipe(ReadFilterForm)) filter: Submission<ReadFilterForm>,
    @Query('before') before: unknown,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const page = { limit: ROWS, before: cursorIn(before) };
    const { reads, next } = await this.trail.readsLogged(signed, filter.ok ? filter.form : {}, page);
    const view = auditTrailView('reads', filter, await this.directory.organisations(), next);
    res.status(filter.ok ? 200 : 422).render(TEMPLATE, { ...view, reads: reads.map(readRow) });
  }
}
