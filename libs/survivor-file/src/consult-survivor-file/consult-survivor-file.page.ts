import { Action, answerForm, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CONSULTATION_REASONS } from '../domain/code-lists/index.js';
import { survivorFileFormView } from '../survivor-file-page/survivor-file-form.view.js';
import { survivorFileRules } from '../survivor-file.rules.js';
import { SurvivorFiles } from '../survivor-files.reader.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { ConsultSurvivorFile } from './consult-survivor-file.command.js';
import { ConsultSurvivorFileForm } from './consult-survivor-file.form.js';

const TEMPLATE = 'survivor-file/src/consult-survivor-file/consult-survivor-file.njk';

/** The rules that are about one field of this form. */
const FIELDS = {
  'consultation-reason-missing': 'explanation',
};

/** Somebody who is not an advocate of the file says why they have to look into it, and may for an hour. */
@Controller()
export class ConsultSurvivorFilePage {
  constructor(
    private readonly gateway: SurvivorGateway,
    private readonly files: SurvivorFiles,
  ) {}

  @Get('survivor-files/:survivorFileId/consult')
  @Action('survivor-file:consult')
  async show(@RecordId('survivorFileId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, signed, id);
  }

  @Post('survivor-files/:survivorFileId/consult')
  @Action('survivor-file:consult')
  async submit(
    @RecordId('survivorFileId') id: string,
    @Body(new SubmissionPipe(ConsultSurvivorFileForm)) submission: Submission<ConsultSurvivorFileForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId }) => this.gateway.execute(new ConsultSurvivorFile(id, form, commandId, signed)),
      rules: { fields: FIELDS, texts: survivorFileRules },
      show: (refused) => this.render(res, signed, id, refused),
      done: 'Your reason is on record. You can look for an hour.',
      next: `/survivor-files/${id}`,
    });
  }

  private async render(res: Response, signed: SignedIn, id: string, refused?: Refused): Promise<void> {
    const { file } = await this.files.open(signed, 'survivor-file:consult', id);
    const path = 'consult';
    res.render(TEMPLATE, {
      ...survivorFileFormView(file.survivorFileId, refused),
      path,
      codes: CONSULTATION_REASONS.codes,
      today: signed.today,
    });
  }
}
