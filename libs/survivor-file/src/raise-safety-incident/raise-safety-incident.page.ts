import { Action, answerForm, Signed, type SignedIn } from '#access';
import { londonTime, readableDate } from '#kernel';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { INCIDENT_SOURCES } from '../domain/code-lists/index.js';
import type { Address } from '../domain/survivor-file.state.js';
import { survivorFileFormView } from '../survivor-file-page/survivor-file-form.view.js';
import { survivorFileRules } from '../survivor-file.rules.js';
import { SurvivorFiles } from '../survivor-files.reader.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { RaiseSafetyIncident } from './raise-safety-incident.command.js';
import { RaiseSafetyIncidentForm } from './raise-safety-incident.form.js';

const TEMPLATE = 'survivor-file/src/raise-safety-incident/raise-safety-incident.njk';

/** The rules that are about one field of this form. */
const FIELDS = { 'incident-aware-in-future': 'awareOn', 'address-not-found': 'addressId' };

/** The page on which whoever may look into the file raises the alarm. It can be told from it which place, and not where that is. */
@Controller()
export class RaiseSafetyIncidentPage {
  constructor(
    private readonly gateway: SurvivorGateway,
    private readonly files: SurvivorFiles,
  ) {}

  @Get('survivor-files/:survivorFileId/incidents/raise')
  @Action('survivor-file:raise-incident')
  async show(@RecordId('survivorFileId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, signed, id);
  }

  @Post('survivor-files/:survivorFileId/incidents/raise')
  @Action('survivor-file:raise-incident')
  async submit(
    @RecordId('survivorFileId') id: string,
    @Body(new SubmissionPipe(RaiseSafetyIncidentForm)) submission: Submission<RaiseSafetyIncidentForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId }) => this.gateway.execute(new RaiseSafetyIncident(id, form, commandId, signed)),
      rules: { fields: FIELDS, texts: survivorFileRules },
      show: (refused) => this.render(res, signed, id, refused),
      done: 'The incident is raised. Tell the survivor by a safe way first.',
      next: `/survivor-files/${id}`,
    });
  }

  private async render(res: Response, signed: SignedIn, id: string, refused?: Refused): Promise<void> {
    const { file } = await this.files.open(signed, 'survivor-file:raise-incident', id);
    const form = survivorFileFormView(file.survivorFileId, refused);
    const { today, now } = signed;
    const choices = { addresses: file.addresses.map(placeOption), sources: INCIDENT_SOURCES.codes };
    res.render(TEMPLATE, { ...form, ...choices, path: 'incidents/raise', today, timeNow: londonTime(now) });
  }
}

const placeOption = ({ addressId, recordedOn }: Address, index: number) => ({
  value: addressId,
  text: `Place ${index + 1}, recorded on ${readableDate(recordedOn)}`,
});
