import { Action, answerForm, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PLACE_KINDS } from '../domain/code-lists/index.js';
import { survivorFileFormView } from '../survivor-file-page/survivor-file-form.view.js';
import { SurvivorFiles } from '../survivor-files.reader.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { RecordAddress } from './record-address.command.js';
import { RecordAddressForm } from './record-address.form.js';

const TEMPLATE = 'survivor-file/src/record-address/record-address.njk';

/** Records a place where the survivor or a child of theirs is to be found. It is confidential until somebody says otherwise. */
@Controller()
export class RecordAddressPage {
  constructor(
    private readonly gateway: SurvivorGateway,
    private readonly files: SurvivorFiles,
  ) {}

  @Get('survivor-files/:survivorFileId/addresses/record')
  @Action('survivor-file:record')
  async show(@RecordId('survivorFileId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, signed, id);
  }

  @Post('survivor-files/:survivorFileId/addresses/record')
  @Action('survivor-file:record')
  async submit(
    @RecordId('survivorFileId') id: string,
    @Body(new SubmissionPipe(RecordAddressForm)) submission: Submission<RecordAddressForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId }) => this.gateway.execute(new RecordAddress(id, form, commandId, signed)),
      show: (refused) => this.render(res, signed, id, refused),
      done: 'The place is on record. It is confidential.',
      next: `/survivor-files/${id}`,
    });
  }

  private async render(res: Response, signed: SignedIn, id: string, refused?: Refused): Promise<void> {
    const { file } = await this.files.open(signed, 'survivor-file:record', id);
    const path = 'addresses/record';
    res.render(TEMPLATE, {
      ...survivorFileFormView(file.survivorFileId, refused),
      path,
      codes: PLACE_KINDS.codes,
      today: signed.today,
    });
  }
}
