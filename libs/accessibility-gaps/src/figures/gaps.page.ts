import { Action, Signed, type SignedIn } from '#access';
import { SubmissionPipe, type Submission } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { GapsForm, periodChecked } from './gaps.form.js';
import { GapReads } from './gaps.reader.js';
import { gapsView } from './gaps.view.js';

const TEMPLATE = 'accessibility-gaps/src/figures/gaps.njk';

/** What stood between people and services, by kind, barrier, need, service and area, and who is without. */
@Controller()
export class GapsPage {
  constructor(private readonly gaps: GapReads) {}

  @Get('/accessibility-gaps')
  @Action('gaps:read')
  async show(
    @Query(new SubmissionPipe(GapsForm)) submission: Submission<GapsForm>,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const asked = periodChecked(submission);
    const figures = await this.gaps.figures(signed, asked.ok ? asked.form : {});
    res.status(asked.ok ? 200 : 422).render(TEMPLATE, gapsView(figures, asked.ok ? undefined : asked));
  }
}
