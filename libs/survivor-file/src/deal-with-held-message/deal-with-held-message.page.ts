import { Action, answerForm, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { SURVIVOR_FILE_TEMPLATE, survivorFileView } from '../survivor-file-page/survivor-file.view.js';
import { SurvivorFiles } from '../survivor-files.reader.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { DealWithHeldMessage } from './deal-with-held-message.command.js';
import { DealWithHeldMessageForm } from './deal-with-held-message.form.js';

/** The button with which an advocate says that a message that was kept back is dealt with. */
@Controller()
export class DealWithHeldMessagePage {
  constructor(
    private readonly gateway: SurvivorGateway,
    private readonly files: SurvivorFiles,
  ) {}

  @Post('survivor-files/:survivorFileId/held-messages/:messageId')
  @Action('survivor-file:record')
  async submit(
    @RecordId('survivorFileId') id: string,
    @RecordId('messageId') messageId: string,
    @Body(new SubmissionPipe(DealWithHeldMessageForm)) submission: Submission<DealWithHeldMessageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ commandId }) => this.gateway.execute(new DealWithHeldMessage(id, messageId, commandId, signed)),
      show: async (refused) => {
        const { file } = await this.files.open(signed, 'survivor-file:read', id);
        res.render(SURVIVOR_FILE_TEMPLATE, { ...survivorFileView(file, signed), errors: refused.errors });
      },
      done: 'This message is dealt with.',
      next: `/survivor-files/${id}`,
    });
  }
}
