import { Action, NotFound, Signed, type SignedIn } from '#access';
import { SubmissionPipe, type Submission } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { periodChecked } from '../figures/gaps.form.js';
import { GapReads } from '../figures/gaps.reader.js';
import { ModelledPeoplePageForm } from './modelled-people.form.js';
import { modelledPeopleView } from './modelled-people.view.js';

const TEMPLATE = 'accessibility-gaps/src/modelled-people/modelled-people.njk';

/** The people behind one figure of modelled need. Its address comes from the figure itself. */
@Controller()
export class ModelledPeoplePage {
  constructor(private readonly gaps: GapReads) {}

  @Get('/accessibility-gaps/modelled')
  @Action('gaps:open-people')
  async show(
    @Query(new SubmissionPipe(ModelledPeoplePageForm)) submission: Submission<ModelledPeoplePageForm>,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const asked = periodChecked(submission);
    if (!asked.ok) throw new NotFound();
    const { from, to, quarter, whose, page = 1, ...choice } = asked.form;
    const opened = await this.gaps.modelledPeople(signed, { from, to, quarter, whose }, choice);
    res.render(TEMPLATE, modelledPeopleView(opened, choice, page, signed.member));
  }
}
