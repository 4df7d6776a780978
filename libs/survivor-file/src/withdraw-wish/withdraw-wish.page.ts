import { Action, answerForm, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { survivorFileFormView } from '../survivor-file-page/survivor-file-form.view.js';
import { SurvivorFiles } from '../survivor-files.reader.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { WithdrawWish } from './withdraw-wish.command.js';
import { WithdrawWishForm } from './withdraw-wish.form.js';

const TEMPLATE = 'survivor-file/src/withdraw-wish/withdraw-wish.njk';

/** The survivor no longer wants it. It counts at once. */
@Controller()
export class WithdrawWishPage {
  constructor(
    private readonly gateway: SurvivorGateway,
    private readonly files: SurvivorFiles,
  ) {}

  @Get('survivor-files/:survivorFileId/wishes/:wishId/withdraw')
  @Action('survivor-file:record')
  async show(
    @RecordId('survivorFileId') id: string,
    @RecordId('wishId') wishId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    await this.render(res, signed, id, wishId);
  }

  @Post('survivor-files/:survivorFileId/wishes/:wishId/withdraw')
  @Action('survivor-file:record')
  async submit(
    @RecordId('survivorFileId') id: string,
    @RecordId('wishId') wishId: string,
    @Body(new SubmissionPipe(WithdrawWishForm)) submission: Submission<WithdrawWishForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ commandId }) => this.gateway.execute(new WithdrawWish(id, wishId, commandId, signed)),
      show: (refused) => this.render(res, signed, id, wishId, refused),
      done: 'The wish is withdrawn. Everybody who relies on it has to ask again.',
      next: `/survivor-files/${id}`,
    });
  }

  private async render(res: Response, signed: SignedIn, id: string, wishId: string, refused?: Refused): Promise<void> {
    const { file } = await this.files.open(signed, 'survivor-file:record', id);
    const path = `wishes/${wishId}/withdraw`;
    res.render(TEMPLATE, { ...survivorFileFormView(file.survivorFileId, refused), path, today: signed.today });
  }
}
