import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CaseForms } from '../case-forms.js';
import { caseFormView } from '../case-form.view.js';
import { CaseSummaries } from '../case-summary.query.js';
import { AddAlias } from './add-alias.command.js';
import { AddAliasForm } from './add-alias.form.js';

const TEMPLATE = 'case-file/src/add-alias/add-alias.njk';
const FIELDS = {
  'alias-already-known': 'alias',
};

/** Adds a name that the person also goes by. */
@Controller()
export class AddAliasPage {
  constructor(
    private readonly forms: CaseForms,
    private readonly cases: CaseSummaries,
  ) {}

  @Get('cases/:caseId/aliases/add')
  @Action('case:record')
  show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.render(res, caseId, signed);
  }

  @Post('cases/:caseId/aliases/add')
  @Action('case:record')
  submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(AddAliasForm)) submission: Submission<AddAliasForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, submission, fields: FIELDS },
      show: (refused) => this.render(res, caseId, signed, refused),
      command: ({ form, commandId }) => new AddAlias(caseId, { alias: form.alias }, undefined, commandId, signed),
      done: 'The other name is on record. Searches find the person by it.',
      next: `/cases/${caseId}`,
    });
  }

  private async render(res: Response, caseId: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const opened = await this.cases.open(signed, caseId);
    res.render(TEMPLATE, caseFormView(opened.summary, refused));
  }
}
