import { Action, answerForm, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { survivorFileFormView } from '../survivor-file-page/survivor-file-form.view.js';
import { survivorFileRules } from '../survivor-file.rules.js';
import { SurvivorFiles } from '../survivor-files.reader.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { RecordSurvivorName } from './record-survivor-name.command.js';
import { RecordSurvivorNameForm } from './record-survivor-name.form.js';

const TEMPLATE = 'survivor-file/src/record-survivor-name/record-survivor-name.njk';

/** The rules that are about one field of this form. */
const FIELDS = {
  'survivor-name-missing': 'name',
};

/** Records what the survivor is called now; earlier names stay. */
@Controller()
export class RecordSurvivorNamePage {
  constructor(
    private readonly gateway: SurvivorGateway,
    private readonly files: SurvivorFiles,
  ) {}

  @Get('survivor-files/:survivorFileId/name')
  @Action('survivor-file:record')
  async show(@RecordId('survivorFileId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, signed, id);
  }

  @Post('survivor-files/:survivorFileId/name')
  @Action('survivor-file:record')
  async submit(
    @RecordId('survivorFileId') id: string,
    @Body(new SubmissionPipe(RecordSurvivorNameForm)) submission: Submission<RecordSurvivorNameForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId }) => this.gateway.execute(new RecordSurvivorName(id, form, commandId, signed)),
      rules: { fields: FIELDS, texts: survivorFileRules },
      show: (refused) => this.render(res, signed, id, refused),
      done: 'What the survivor is called is on record.',
      next: `/survivor-files/${id}`,
    });
  }

  private async render(res: Response, signed: SignedIn, id: string, refused?: Refused): Promise<void> {
    const { file } = await this.files.open(signed, 'survivor-file:record', id);
    const path = 'name';
    res.render(TEMPLATE, { ...survivorFileFormView(file.survivorFileId, refused), path, today: signed.today });
  }
}
