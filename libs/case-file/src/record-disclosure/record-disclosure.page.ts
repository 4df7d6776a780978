import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CaseForms } from '../case-forms.js';
import { CaseSummaries } from '../case-summary.query.js';
import { disclosureIn } from './disclosure-in.js';
import { RecordDisclosure } from './record-disclosure.command.js';
import { RecordDisclosureForm } from './record-disclosure.form.js';
import { recordDisclosureView } from './record-disclosure.view.js';

const TEMPLATE = 'case-file/src/record-disclosure/record-disclosure.njk';
const FIELDS = {
  'disclosure-in-the-future': 'happenedAt',
  'disclosure-without-abuse-type': 'abuseTypes',
};

/** Records an account of abuse by the person referred. */
@Controller()
export class RecordDisclosurePage {
  constructor(
    private readonly forms: CaseForms,
    private readonly cases: CaseSummaries,
  ) {}

  @Get('cases/:caseId/disclosures/record')
  @Action('case:record')
  show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.render(res, caseId, signed);
  }

  @Post('cases/:caseId/disclosures/record')
  @Action('case:record')
  submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(RecordDisclosureForm)) submission: Submission<RecordDisclosureForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, submission, fields: FIELDS },
      show: (refused) => this.render(res, caseId, signed, refused),
      command: ({ form, commandId }) => new RecordDisclosure(caseId, disclosureIn(form), undefined, commandId, signed),
      done: 'The disclosure is on record, with the time at which it happened and the time at which you recorded it.',
      next: `/cases/${caseId}`,
    });
  }

  private async render(res: Response, caseId: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const opened = await this.cases.open(signed, caseId);
    res.render(TEMPLATE, recordDisclosureView(opened.summary, refused));
  }
}
