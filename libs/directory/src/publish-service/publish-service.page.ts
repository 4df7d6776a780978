import { Action, answerForm, Signed, type SignedIn } from '#access';
import { newId } from '#event-store';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { directoryRules } from '../directory.rules.js';
import { DELIVERIES } from '../domain/service.events.js';
import { OpenOrganisations } from '../open-organisations.query.js';
import { organisationFormView } from '../organisation-form.view.js';
import { detailsIn, ServiceDetailsForm } from '../service-details.form.js';
import { PublishService } from './publish-service.command.js';

const TEMPLATE = 'directory/src/publish-service/publish-service.njk';
const FIELDS = { 'service-without-area': 'areas' };

/** Puts a service of an organisation into the directory; its id comes from the command's. */
@Controller()
export class PublishServicePage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly organisations: OpenOrganisations,
  ) {}

  @Get('directory/organisations/:organisationId/publish-service')
  @Action('service:publish')
  async show(@RecordId('organisationId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, id, signed);
  }

  @Post('directory/organisations/:organisationId/publish-service')
  @Action('service:publish')
  async submit(
    @RecordId('organisationId') id: string,
    @Body(new SubmissionPipe(ServiceDetailsForm)) submission: Submission<ServiceDetailsForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await this.organisations.open(signed, id, 'service:publish');
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId }) => {
        const service = { serviceId: newId(commandId, 'service'), organisationId: id, ...detailsIn(form) };
        return this.gateway.execute(new PublishService(service, commandId, signed));
      },
      rules: { fields: FIELDS, texts: directoryRules },
      show: (refused) => this.render(res, id, signed, refused),
      done: 'The service is published. Say next what it asks for.',
      next: ({ commandId }) => `/directory/services/${newId(commandId, 'service')}`,
    });
  }

  private async render(res: Response, id: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const organisation = await this.organisations.open(signed, id, 'service:publish');
    res.render(TEMPLATE, { ...organisationFormView(organisation, refused), deliveries: DELIVERIES.codes });
  }
}
