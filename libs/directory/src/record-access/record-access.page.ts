import { Action, answerForm, Signed, type SignedIn } from '#access';
import { LANGUAGES } from '#kernel';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { directoryRules } from '../directory.rules.js';
import { ACCESS_FEATURES } from '../domain/programme.events.js';
import { OpenServices } from '../open-services.query.js';
import { serviceFormView } from '../service-form.view.js';
import { RecordAccess } from './record-access.command.js';
import { RecordAccessPageForm } from './record-access.form.js';

const TEMPLATE = 'directory/src/record-access/record-access.njk';
const FIELDS = { 'access-in-the-future': 'asOf', 'access-older-than-known': 'asOf' };

/** What a service offers to people who could not use it otherwise. */
@Controller()
export class RecordAccessPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly services: OpenServices,
  ) {}

  @Get('directory/services/:serviceId/access')
  @Action('service:update')
  async show(@RecordId('serviceId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, id, signed);
  }

  @Post('directory/services/:serviceId/access')
  @Action('service:update')
  async submit(
    @RecordId('serviceId') id: string,
    @Body(new SubmissionPipe(RecordAccessPageForm)) submission: Submission<RecordAccessPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, seenRevision, commandId }) =>
        this.gateway.execute(
          new RecordAccess(
            id,
            { features: form.features, languages: form.languages, asOf: form.asOf },
            seenRevision,
            commandId,
            signed,
          ),
        ),
      rules: { fields: FIELDS, texts: directoryRules },
      show: (refused) => this.render(res, id, signed, refused),
      done: 'It is on record what the service offers.',
      next: `/directory/services/${id}`,
    });
  }

  private async render(res: Response, id: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const service = await this.services.open(signed, id);
    res.render(TEMPLATE, {
      ...serviceFormView(service, refused),
      features: ACCESS_FEATURES.codes,
      languages: LANGUAGES.codes,
      access: service.access,
      today: signed.today,
    });
  }
}
