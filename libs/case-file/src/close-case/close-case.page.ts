import { Action, Signed, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CaseForms } from '../case-forms.js';
import { CasesToClose } from '../open-work/case-to-close.query.js';
import { CloseCase } from './close-case.command.js';
import { CloseCasePageForm } from './close-case.form.js';
import { closeCaseView } from './close-case.view.js';

const TEMPLATE = 'case-file/src/close-case/close-case.njk';
const FIELDS = {
  'case-closes-in-the-future': 'closedOn',
  'case-closes-before-opening': 'closedOn',
  'case-with-open-work': 'leaveOpen',
};

/** Closes a case, with what is still open in it named first. */
@Controller()
export class CloseCasePage {
  constructor(
    private readonly forms: CaseForms,
    private readonly cases: CasesToClose,
    private readonly directory: DirectoryReader,
  ) {}

  @Get('cases/:caseId/close')
  @Action('case:close')
  show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.render(res, caseId, signed);
  }

  @Post('cases/:caseId/close')
  @Action('case:close')
  submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(CloseCasePageForm)) submission: Submission<CloseCasePageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, submission, fields: FIELDS },
      show: (refused) => this.render(res, caseId, signed, refused),
      command: ({ form: { reason, closedOn, note, leaveOpen = false }, commandId, seenRevision }) => {
        const details = { reason, closedOn, note, isLeftOpen: leaveOpen };
        return new CloseCase(caseId, details, seenRevision, commandId, signed);
      },
      done: 'The case is closed. Open it again when there is a new concern.',
      next: `/cases/${caseId}`,
    });
  }

  private async render(res: Response, caseId: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const found = await this.cases.open(signed, caseId);
    const organisations = await this.directory.organisations();
    const names = new Map(organisations.map(({ organisationId, name }) => [organisationId, name]));
    res.render(TEMPLATE, closeCaseView(found, names, refused));
  }
}
