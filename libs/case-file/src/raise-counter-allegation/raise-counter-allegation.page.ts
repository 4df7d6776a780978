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
import { RaiseCounterAllegation } from './raise-counter-allegation.command.js';
import { RaiseCounterAllegationForm } from './raise-counter-allegation.form.js';

/** Links two cases whose persons accuse each other. */
@Controller()
export class RaiseCounterAllegationPage {
  constructor(
    private readonly forms: CaseForms,
    private readonly counterAllegations: CounterAllegations,
  ) {}

  @Post('cases/:caseId/counter-allegations')
  @Action('case:screen-record')
  submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(RaiseCounterAllegationForm)) submission: Submission<RaiseCounterAllegationForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{
        req,
        res,
        submission,
        fields: {
          'counter-allegation-case-unknown': 'otherReference',
          'counter-allegation-known': 'otherReference',
          'counter-allegation-of-itself': 'otherReference',
        },
      },
      show: async (refused) => {
        const found = await this.counterAllegations.open(signed, caseId);
        res.render(COUNTER_ALLEGATIONS_TEMPLATE, counterAllegationsView(found, signed, refused));
      },
      command: ({ form, commandId }) => new RaiseCounterAllegation(caseId, form.otherReference, commandId, signed),
      done: 'The two cases are linked. Screen who is the primary perpetrator.',
      next: `/cases/${caseId}/counter-allegations`,
    });
  }
}
