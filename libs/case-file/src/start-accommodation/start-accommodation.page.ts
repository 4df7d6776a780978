import { Action, Signed, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CaseForms } from '../case-forms.js';
import { CaseSummaries } from '../case-summary.query.js';
import { stayIn } from './stay-in.js';
import { StartAccommodation } from './start-accommodation.command.js';
import { StartAccommodationForm } from './start-accommodation.form.js';
import { startAccommodationView } from './start-accommodation.view.js';

const TEMPLATE = 'case-file/src/start-accommodation/start-accommodation.njk';
const FIELDS = {
  'accommodation-in-the-future': 'since',
  'accommodation-before-birth': 'since',
  'tenure-without-a-place': 'tenure',
  'accommodation-still-current': 'since',
  'accommodation-overlaps': 'since',
  'accommodation-provider-unknown': 'organisationId',
};

/** Records where the person stays: a kind of place, never an address. */
@Controller()
export class StartAccommodationPage {
  constructor(
    private readonly forms: CaseForms,
    private readonly cases: CaseSummaries,
    private readonly directory: DirectoryReader,
  ) {}

  @Get('cases/:caseId/accommodation/start')
  @Action('case:record')
  show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.render(res, caseId, signed);
  }

  @Post('cases/:caseId/accommodation/start')
  @Action('case:record')
  submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(StartAccommodationForm)) submission: Submission<StartAccommodationForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, submission, fields: FIELDS },
      show: (refused) => this.render(res, caseId, signed, refused),
      command: ({ form, commandId }) => new StartAccommodation(caseId, stayIn(form), undefined, commandId, signed),
      done: 'Where the person stays is on record.',
      next: `/cases/${caseId}`,
    });
  }

  private async render(res: Response, caseId: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const opened = await this.cases.open(signed, caseId);
    const organisations = await this.directory.organisations();
    res.render(TEMPLATE, startAccommodationView(opened.summary, organisations, refused));
  }
}
