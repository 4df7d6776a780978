import { Action, addFlash, CasesByReference, NotFound, Signed, type SignedIn } from '#access';
import { formAgain, SubmissionPipe, type Accepted, type FieldError, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { SurvivorGateway } from '../survivor-ports.js';
import { OpenSurvivorFile, survivorFileIdOf } from './open-survivor-file.command.js';
import { OpenSurvivorFilePageForm } from './open-survivor-file.form.js';

const UNKNOWN: FieldError = {
  field: 'caseReference',
  href: '#caseReference',
  text: 'There is no case with this reference for which you can open a file. Check it.',
  code: 'case-unknown',
};
const TEMPLATE = 'survivor-file/src/open-survivor-file/open-survivor-file.njk';

/** The page on which an advocate opens a survivor's file. */
@Controller()
export class OpenSurvivorFilePage {
  constructor(
    private readonly gateway: SurvivorGateway,
    private readonly cases: CasesByReference,
  ) {}

  @Get('survivor-files/open')
  @Action('survivor-file:open')
  show(@Res() res: Response): void {
    render(res);
  }

  @Post('survivor-files/open')
  @Action('survivor-file:open')
  async submit(
    @Body(new SubmissionPipe(OpenSurvivorFilePageForm)) submission: Submission<OpenSurvivorFilePageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (!submission.ok) return render(res.status(422), submission);
    const { form, commandId } = submission;
    if (!(await this.opens(submission, signed))) return render(res.status(422), formAgain(form, [UNKNOWN], commandId));
    addFlash(req, 'The file is open, and it is yours. Record how the survivor can be reached next.');
    res.redirect(303, `/survivor-files/${survivorFileIdOf(commandId)}`);
  }

  /** A case that is absent and one that the advocate is kept from get the same answer. */
  private async opens({ form, commandId }: Accepted<OpenSurvivorFilePageForm>, signed: SignedIn): Promise<boolean> {
    const found = await this.cases.find(form.caseReference);
    if (!found) return false;
    const details = { caseId: found.caseId, name: form.name };
    try {
      await this.gateway.execute(new OpenSurvivorFile(details, commandId, signed));
      return true;
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  }
}

function render(res: Response, refused?: Refused): void {
  const form = { errors: refused?.errors ?? [], entered: refused?.entered ?? {}, exitThisPage: true };
  res.render(TEMPLATE, { ...form, ...(refused && { commandId: refused.commandId }) });
}
