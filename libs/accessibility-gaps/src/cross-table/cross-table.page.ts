import { Action, NotFound, Signed, type SignedIn } from '#access';
import { SubmissionPipe, type Submission } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { periodChecked } from '../figures/gaps.form.js';
import { GapReads } from '../figures/gaps.reader.js';
import { CrossTableForm, USUAL_COLUMNS } from './cross-table.form.js';
import { crossTableView } from './cross-table.view.js';

const TEMPLATE = 'accessibility-gaps/src/cross-table/cross-table.njk';

/** Barriers against needs, areas, services or kinds: how many people met both. */
@Controller()
export class CrossTablePage {
  constructor(private readonly gaps: GapReads) {}

  @Get('/accessibility-gaps/by')
  @Action('gaps:read')
  async show(
    @Query(new SubmissionPipe(CrossTableForm)) submission: Submission<CrossTableForm>,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const asked = periodChecked(submission);
    if (!asked.ok) throw new NotFound();
    const { columns = USUAL_COLUMNS, ...period } = asked.form;
    res.render(TEMPLATE, crossTableView(await this.gaps.figures(signed, period), columns));
  }
}
