import { Action, NotFound, Signed, type SignedIn } from '#access';
import { SubmissionPipe, type Submission } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { periodChecked } from '../figures/gaps.form.js';
import { GapReads } from '../figures/gaps.reader.js';
import { GapEventsPageForm } from './gap-events.form.js';
import { gapEventsPageView } from './gap-events-page.view.js';

const TEMPLATE = 'accessibility-gaps/src/events/gap-events.njk';

/** The events behind one figure. Its address comes from the figure itself; one that was changed by hand leads nowhere. */
@Controller()
export class GapEventsPage {
  constructor(private readonly gaps: GapReads) {}

  @Get('/accessibility-gaps/events')
  @Action('gaps:open')
  async show(
    @Query(new SubmissionPipe(GapEventsPageForm)) submission: Submission<GapEventsPageForm>,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const asked = periodChecked(submission);
    if (!asked.ok) throw new NotFound();
    const { from, to, quarter, whose, page = 1, ...choice } = asked.form;
    const opened = await this.gaps.events(signed, { from, to, quarter, whose }, choice);
    res.render(TEMPLATE, gapEventsPageView(opened, choice, page, signed.member));
  }
}
