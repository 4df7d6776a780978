import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CaseForms } from '../case-forms.js';
import { CorrectPersonDetails } from './correct-person-details.command.js';
import { correctionIn, CorrectPersonDetailsPageForm } from './correct-person-details.form.js';
import { correctPersonDetailsView } from './correct-person-details.view.js';
import { PersonDetailsOnRecord } from './details-on-record.query.js';

const TEMPLATE = 'case-file/src/correct-person-details/correct-person-details.njk';
const FIELDS = {
  'details-unchanged': 'givenName',
  'former-name-known': 'keepFormerName',
  'birth-in-the-future': 'dateOfBirth',
  'birth-too-long-ago': 'dateOfBirth',
  'birth-after-need': 'dateOfBirth',
  'birth-after-stay': 'dateOfBirth',
};

/** Puts right who the person of a case is on record as. */
@Controller()
export class CorrectPersonDetailsPage {
  constructor(
    private readonly forms: CaseForms,
    private readonly persons: PersonDetailsOnRecord,
  ) {}

  @Get('cases/:caseId/person-details/correct')
  @Action('case:correct')
  show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.render(res, caseId, signed);
  }

  @Post('cases/:caseId/person-details/correct')
  @Action('case:correct')
  submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(CorrectPersonDetailsPageForm)) submission: Submission<CorrectPersonDetailsPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, submission, fields: FIELDS },
      show: (refused) => this.render(res, caseId, signed, refused),
      command: ({ form, commandId, seenRevision }) =>
        new CorrectPersonDetails(caseId, correctionIn(form), seenRevision, commandId, signed),
      done: 'The details are put right. Everybody with whom what was wrong was shared is told.',
      next: `/cases/${caseId}`,
    });
  }

  private async render(res: Response, caseId: string, signed: SignedIn, refused?: Refused): Promise<void> {
    res.render(TEMPLATE, correctPersonDetailsView(await this.persons.open(signed, caseId), refused));
  }
}
