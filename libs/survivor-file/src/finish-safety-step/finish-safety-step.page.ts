import { Action, answerForm, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { survivorFileRules } from '../survivor-file.rules.js';
import { SURVIVOR_FILE_TEMPLATE, survivorFileView } from '../survivor-file-page/survivor-file.view.js';
import { SurvivorFiles } from '../survivor-files.reader.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { FinishSafetyStep } from './finish-safety-step.command.js';
import { FinishSafetyStepForm } from './finish-safety-step.form.js';

/** The rules that are about what goes with a step. */
const FIELDS = { 'incident-told-by-unsafe-way': 'contactId', 'incident-source-not-named': 'system' };

/** The button with which a step of a safety incident is done. */
@Controller()
export class FinishSafetyStepPage {
  constructor(
    private readonly gateway: SurvivorGateway,
    private readonly files: SurvivorFiles,
  ) {}

  @Post('survivor-files/:survivorFileId/incidents/:incidentId/steps')
  @Action('survivor-file:record')
  async submit(
    @RecordId('survivorFileId') id: string,
    @RecordId('incidentId') incidentId: string,
    @Body(new SubmissionPipe(FinishSafetyStepForm)) submission: Submission<FinishSafetyStepForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId }) =>
        this.gateway.execute(new FinishSafetyStep(id, incidentId, form, commandId, signed)),
      rules: { fields: FIELDS, texts: survivorFileRules },
      show: async (refused) => {
        const { file } = await this.files.open(signed, 'survivor-file:read', id);
        res.render(SURVIVOR_FILE_TEMPLATE, {
          ...survivorFileView(file, signed),
          errors: refused.errors,
          entered: refused.entered,
        });
      },
      done: 'The step is done.',
      next: `/survivor-files/${id}`,
    });
  }
}
