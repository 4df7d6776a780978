import { Action, Signed, type SignedIn } from '#access';
import { newId } from '#event-store';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { OpenOrganisations } from '../open-organisations.query.js';
import { sendService } from '../send-service.js';
import { detailsIn, ServiceDetailsForm } from '../service-details.form.js';
import { PublishService } from './publish-service.command.js';

@ApiTags('Directory')
@Controller()
export class PublishServiceApi {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly organisations: OpenOrganisations,
  ) {}

  @Post('api/v1/organisations/:organisationId/services')
  @Action('service:publish')
  @ApiOperation({ summary: 'Publish a service of an organisation' })
  @ApiParam({ name: 'organisationId', format: 'uuid' })
  @ApiBody({ type: ServiceDetailsForm })
  @ApiCreatedResponse({ description: 'Published; Location is its address' })
  async publish(
    @RecordId('organisationId') organisationId: string,
    @Body(new JsonBody(ServiceDetailsForm)) form: ServiceDetailsForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    await this.organisations.open(signed, organisationId, 'service:publish');
    const service = { serviceId: newId(commandId, 'service'), organisationId, ...detailsIn(form) };
    const appended = await this.gateway.execute(new PublishService(service, commandId, signed));
    sendService(res, { serviceId: service.serviceId, appended, status: 201, body: service });
  }
}
