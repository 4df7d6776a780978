import { Action, NotFound, Signed, type SignedIn } from '#access';
import { SubmissionPipe, type Submission } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { periodChecked } from '../gaps.form.js';
import { GapReads } from '../gaps.reader.js';
import { GapEventsPageForm } from './gap-events.form.js';
import { gapEventsPageView } from './gap-events-page.view.js';

const TEMPLATE = 'referrals/src/accessibility-gaps/events/gap-events.njk';

/** The declines behind one figure. Its address comes from the figure itself; one that was changed by hand leads nowhere. */
@Controller()
export class GapEventsPage {
  constructor(private readonly gaps: GapReads) {}

  @Get('/accessibility-gaps/events')
  @Action('gaps:read')
  async show(
    @Query(new SubmissionPipe(GapEventsPageForm)) submission: Submission<GapEventsPageForm>,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const asked = periodChecked(submission);
    if (!asked.ok) throw new NotFound();
    const { barrier, service, area, page = 1, ...period } = asked.form;
    const choice = { barrier, service, area };
    const opened = await this.gaps.events(signed, period, choice);
    res.render(TEMPLATE, gapEventsPageView(opened, choice, page, signed.member));
  }
}
