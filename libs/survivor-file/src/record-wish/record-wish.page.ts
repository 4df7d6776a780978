import { Action, answerForm, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { WISH_SUBJECTS } from '../domain/code-lists/index.js';
import { survivorFileFormView } from '../survivor-file-page/survivor-file-form.view.js';
import { survivorFileRules } from '../survivor-file.rules.js';
import { SurvivorFiles } from '../survivor-files.reader.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { RecordWish } from './record-wish.command.js';
import { RecordWishForm } from './record-wish.form.js';

const TEMPLATE = 'survivor-file/src/record-wish/record-wish.njk';

/** The rules that are about one field of this form. */
const FIELDS = {
  'wish-in-future': 'saidOn',
};

/** Records what the survivor wants, as the advocate heard it. */
@Controller()
export class RecordWishPage {
  constructor(
    private readonly gateway: SurvivorGateway,
    private readonly files: SurvivorFiles,
  ) {}

  @Get('survivor-files/:survivorFileId/wishes/record')
  @Action('survivor-file:record')
  async show(@RecordId('survivorFileId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, signed, id);
  }

  @Post('survivor-files/:survivorFileId/wishes/record')
  @Action('survivor-file:record')
  async submit(
    @RecordId('survivorFileId') id: string,
    @Body(new SubmissionPipe(RecordWishForm)) submission: Submission<RecordWishForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId }) => this.gateway.execute(new RecordWish(id, form, commandId, signed)),
      rules: { fields: FIELDS, texts: survivorFileRules },
      show: (refused) => this.render(res, signed, id, refused),
      done: 'What the survivor wants is on record.',
      next: `/survivor-files/${id}`,
    });
  }

  private async render(res: Response, signed: SignedIn, id: string, refused?: Refused): Promise<void> {
    const { file } = await this.files.open(signed, 'survivor-file:record', id);
    const path = 'wishes/record';
    res.render(TEMPLATE, {
      ...survivorFileFormView(file.survivorFileId, refused),
      path,
      codes: WISH_SUBJECTS.codes,
      today: signed.today,
    });
  }
}
