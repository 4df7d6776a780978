import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Put, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendService } from '../send-service.js';
import { UpdateCapacity } from './update-capacity.command.js';
import { UpdateCapacityForm } from './update-capacity.form.js';

@ApiTags('Directory')
@Controller()
export class UpdateCapacityApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Put('api/v1/services/:serviceId/capacity')
  @Action('service:update')
  @ApiOperation({ summary: 'Say how many places are free and how long people wait' })
  @ApiParam({ name: 'serviceId', format: 'uuid' })
  @ApiBody({ type: UpdateCapacityForm })
  @ApiOkResponse({ description: 'Updated' })
  async update(
    @RecordId('serviceId') serviceId: string,
    @Body(new JsonBody(UpdateCapacityForm)) { places, waitWeeks, asOf }: UpdateCapacityForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const capacity = { places, waitWeeks, asOf };
    const appended = await this.gateway.execute(new UpdateCapacity(serviceId, capacity, seen, commandId, signed));
    sendService(res, { serviceId, appended, body: { serviceId, capacity } });
  }
}
