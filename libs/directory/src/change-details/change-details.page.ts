import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { directoryRules } from '../directory.rules.js';
import { DELIVERIES } from '../domain/service.events.js';
import { OpenServices } from '../open-services.query.js';
import { serviceFormView } from '../service-form.view.js';
import { ChangeDetails } from './change-details.command.js';
import { ChangeDetailsPageForm } from './change-details.form.js';
import { detailsIn } from '../service-details.form.js';

const TEMPLATE = 'directory/src/change-details/change-details.njk';
const FIELDS = { 'service-without-area': 'areas', 'service-details-unchanged': 'name' };

/** What the entry says of a service, as its manager changes it. */
@Controller()
export class ChangeDetailsPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly services: OpenServices,
  ) {}

  @Get('directory/services/:serviceId/details')
  @Action('service:update')
  async show(@RecordId('serviceId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, id, signed);
  }

  @Post('directory/services/:serviceId/details')
  @Action('service:update')
  async submit(
    @RecordId('serviceId') id: string,
    @Body(new SubmissionPipe(ChangeDetailsPageForm)) submission: Submission<ChangeDetailsPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, seenRevision, commandId }) =>
        this.gateway.execute(new ChangeDetails(id, detailsIn(form), seenRevision, commandId, signed)),
      rules: { fields: FIELDS, texts: directoryRules },
      show: (refused) => this.render(res, id, signed, refused),
      done: 'The entry is changed. Everybody who looks at this service sees it now.',
      next: `/directory/services/${id}`,
    });
  }

  private async render(res: Response, id: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const service = await this.services.open(signed, id);
    res.render(TEMPLATE, { ...serviceFormView(service, refused), deliveries: DELIVERIES.codes, service });
  }
}
