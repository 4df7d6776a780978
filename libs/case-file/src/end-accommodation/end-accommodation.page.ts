import { Action, NotFound, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CaseForms } from '../case-forms.js';
import { CaseSummaries } from '../case-summary.query.js';
import { EndAccommodation } from './end-accommodation.command.js';
import { EndAccommodationPageForm } from './end-accommodation.form.js';
import { endAccommodationView } from './end-accommodation.view.js';

const TEMPLATE = 'case-file/src/end-accommodation/end-accommodation.njk';
const FIELDS = {
  'accommodation-ends-in-the-future': 'endedOn',
  'accommodation-ends-before-start': 'endedOn',
};

/** Ends the stay that is current. A stay that is not, or is somebody else’s, is not found. */
@Controller()
export class EndAccommodationPage {
  constructor(
    private readonly forms: CaseForms,
    private readonly cases: CaseSummaries,
  ) {}

  @Get('cases/:caseId/accommodation/:accommodationId/end')
  @Action('case:record')
  show(
    @RecordId('caseId') caseId: string,
    @RecordId('accommodationId') accommodationId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.render(res, { caseId, accommodationId }, signed);
  }

  @Post('cases/:caseId/accommodation/:accommodationId/end')
  @Action('case:record')
  submit(
    @RecordId('caseId') caseId: string,
    @RecordId('accommodationId') accommodationId: string,
    @Body(new SubmissionPipe(EndAccommodationPageForm)) submission: Submission<EndAccommodationPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, submission, fields: FIELDS },
      show: (refused) => this.render(res, { caseId, accommodationId }, signed, refused),
      command: ({ form, commandId, seenRevision }) =>
        new EndAccommodation(caseId, { accommodationId, endedOn: form.endedOn }, seenRevision, commandId, signed),
      done: 'The stay has ended. Record where the person stays now, if it is known.',
      next: `/cases/${caseId}`,
    });
  }

  private async render(
    res: Response,
    { caseId, accommodationId }: { caseId: string; accommodationId: string },
    signed: SignedIn,
    refused?: Refused,
  ): Promise<void> {
    const opened = await this.cases.open(signed, caseId);
    if (opened.summary.accommodation?.accommodationId !== accommodationId) throw new NotFound();
    res.render(TEMPLATE, endAccommodationView(opened, refused));
  }
}
