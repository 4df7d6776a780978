import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Put, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendService } from '../send-service.js';
import { detailsIn, ServiceDetailsForm } from '../service-details.form.js';
import { ChangeDetails } from './change-details.command.js';

@ApiTags('Directory')
@Controller()
export class ChangeDetailsApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Put('api/v1/services/:serviceId')
  @Action('service:update')
  @ApiOperation({ summary: 'Say what the entry says of the service, anew and as a whole' })
  @ApiParam({ name: 'serviceId', format: 'uuid' })
  @ApiBody({ type: ServiceDetailsForm })
  @ApiOkResponse({ description: 'Changed' })
  async change(
    @RecordId('serviceId') serviceId: string,
    @Body(new JsonBody(ServiceDetailsForm)) form: ServiceDetailsForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new ChangeDetails(serviceId, detailsIn(form), seen, commandId, signed));
    sendService(res, { serviceId, appended, body: { serviceId, ...detailsIn(form) } });
  }
}
