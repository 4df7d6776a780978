import { Action, answerForm, Signed, type SignedIn } from '#access';
import { SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { SurvivorGateway } from '../survivor-ports.js';
import { OpenSurvivorFile, survivorFileIdOf } from './open-survivor-file.command.js';
import { OpenSurvivorFileForm } from './open-survivor-file.form.js';

const TEMPLATE = 'survivor-file/src/open-survivor-file/open-survivor-file.njk';

/** The page on which an advocate opens a survivor's file. */
@Controller()
export class OpenSurvivorFilePage {
  constructor(private readonly gateway: SurvivorGateway) {}

  @Get('survivor-files/open')
  @Action('survivor-file:open')
  show(@Res() res: Response): void {
    render(res);
  }

  @Post('survivor-files/open')
  @Action('survivor-file:open')
  async submit(
    @Body(new SubmissionPipe(OpenSurvivorFileForm)) submission: Submission<OpenSurvivorFileForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId }) => this.gateway.execute(new OpenSurvivorFile(form, commandId, signed)),
      show: (refused) => render(res, refused),
      done: 'The file is open, and it is yours. Record how the survivor can be reached next.',
      next: ({ commandId }) => `/survivor-files/${survivorFileIdOf(commandId)}`,
    });
  }
}

function render(res: Response, refused?: Refused): void {
  const form = { errors: refused?.errors ?? [], entered: refused?.entered ?? {}, exitThisPage: true };
  res.render(TEMPLATE, { ...form, ...(refused && { commandId: refused.commandId }) });
}
