import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Put, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendService } from '../send-service.js';
import { ChangeListing } from './change-listing.command.js';
import { ChangeListingForm } from './change-listing.form.js';

@ApiTags('Directory')
@Controller()
export class ChangeListingApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Put('api/v1/services/:serviceId/listing')
  @Action('service:update')
  @ApiOperation({ summary: 'Say whether the service may be listed in the public feed' })
  @ApiParam({ name: 'serviceId', format: 'uuid' })
  @ApiBody({ type: ChangeListingForm })
  @ApiOkResponse({ description: 'Changed' })
  async change(
    @RecordId('serviceId') serviceId: string,
    @Body(new JsonBody(ChangeListingForm)) form: ChangeListingForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new ChangeListing(serviceId, form.listed, seen, commandId, signed));
    sendService(res, { serviceId, appended, body: { serviceId, listed: form.listed } });
  }
}
