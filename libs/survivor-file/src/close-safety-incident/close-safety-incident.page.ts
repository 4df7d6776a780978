import { Action, answerForm, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NOT_CONFIRMED_REASONS } from '../domain/code-lists/index.js';
import { survivorFileFormView } from '../survivor-file-page/survivor-file-form.view.js';
import { survivorFileRules } from '../survivor-file.rules.js';
import { SurvivorFiles } from '../survivor-files.reader.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { CloseSafetyIncident } from './close-safety-incident.command.js';
import { CloseSafetyIncidentForm } from './close-safety-incident.form.js';

const TEMPLATE = 'survivor-file/src/close-safety-incident/close-safety-incident.njk';

/** The rules that are about one field of this form. */
const FIELDS = { 'incident-finding-missing': 'account' };

/** A safety incident turned out not to be confirmed. */
@Controller()
export class CloseSafetyIncidentPage {
  constructor(
    private readonly gateway: SurvivorGateway,
    private readonly files: SurvivorFiles,
  ) {}

  @Get('survivor-files/:survivorFileId/incidents/:incidentId/close')
  @Action('survivor-file:close-incident')
  async show(
    @RecordId('survivorFileId') id: string,
    @RecordId('incidentId') incidentId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    await this.render(res, signed, id, incidentId);
  }

  @Post('survivor-files/:survivorFileId/incidents/:incidentId/close')
  @Action('survivor-file:close-incident')
  async submit(
    @RecordId('survivorFileId') id: string,
    @RecordId('incidentId') incidentId: string,
    @Body(new SubmissionPipe(CloseSafetyIncidentForm)) submission: Submission<CloseSafetyIncidentForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId }) =>
        this.gateway.execute(new CloseSafetyIncident(id, incidentId, form, commandId, signed)),
      rules: { fields: FIELDS, texts: survivorFileRules },
      show: (refused) => this.render(res, signed, id, incidentId, refused),
      done: 'The incident is closed as not confirmed. Ask the survivor which ways to reach them are safe.',
      next: `/survivor-files/${id}`,
    });
  }

  private async render(
    res: Response,
    signed: SignedIn,
    id: string,
    incidentId: string,
    refused?: Refused,
  ): Promise<void> {
    const { file } = await this.files.open(signed, 'survivor-file:close-incident', id);
    const form = survivorFileFormView(file.survivorFileId, refused);
    res.render(TEMPLATE, { ...form, path: `incidents/${incidentId}/close`, codes: NOT_CONFIRMED_REASONS.codes });
  }
}
