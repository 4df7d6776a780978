import { Action, NotFound, Signed, type SignedIn } from '#access';
import { SubmissionPipe, type Submission } from '#web';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { GapsForm, periodChecked } from '../figures/gaps.form.js';
import { GapReads } from '../figures/gaps.reader.js';
import { columnsIn } from './cross-table.form.js';
import { crossTableView } from './cross-table.view.js';

const TEMPLATE = 'accessibility-gaps/src/cross-table/cross-table.njk';

/** Barriers against needs, areas, services or kinds: how many people met both. */
@Controller()
export class CrossTablePage {
  constructor(private readonly gaps: GapReads) {}

  @Get('/accessibility-gaps/by/:columns')
  @Action('gaps:read')
  async show(
    @Param('columns') columns: string,
    @Query(new SubmissionPipe(GapsForm)) submission: Submission<GapsForm>,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const asked = periodChecked(submission);
    if (!asked.ok) throw new NotFound();
    const by = columnsIn(columns);
    res.render(TEMPLATE, crossTableView(await this.gaps.figures(signed, asked.form), by));
  }
}
