import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CaseForms } from '../case-forms.js';
import { CounterAllegations } from '../counter-allegations/counter-allegations.query.js';
import {
  COUNTER_ALLEGATIONS_TEMPLATE,
  counterAllegationsView,
} from '../counter-allegations/counter-allegations.view.js';
import { ScreenCounterAllegation } from './screen-counter-allegation.command.js';
import { ScreenCounterAllegationForm } from './screen-counter-allegation.form.js';

/** Records who of two persons who accuse each other is the primary perpetrator. */
@Controller()
export class ScreenCounterAllegationPage {
  constructor(
    private readonly forms: CaseForms,
    private readonly counterAllegations: CounterAllegations,
  ) {}

  @Post('cases/:caseId/counter-allegations/:counterId/screening')
  @Action('case:screen-record')
  submit(
    @RecordId('caseId') caseId: string,
    @RecordId('counterId') counterId: string,
    @Body(new SubmissionPipe(ScreenCounterAllegationForm)) submission: Submission<ScreenCounterAllegationForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, submission, fields: { 'screening-without-basis': 'bases' } },
      show: async (refused) => {
        const found = await this.counterAllegations.open(signed, caseId);
        res.render(COUNTER_ALLEGATIONS_TEMPLATE, counterAllegationsView(found, signed, { ...refused, counterId }));
      },
      command: ({ form, commandId }) => new ScreenCounterAllegation(caseId, counterId, form, commandId, signed),
      done: 'The screening is on record in both cases.',
      next: `/cases/${caseId}/counter-allegations`,
    });
  }
}
