import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Delete, Put, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendService } from '../send-service.js';
import { PauseService } from './pause-service.command.js';
import { PauseServiceForm } from './pause-service.form.js';

@ApiTags('Directory')
@Controller()
export class PauseServiceApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Put('api/v1/services/:serviceId/pause')
  @Action('service:update')
  @ApiOperation({ summary: 'Take no referrals for now' })
  @ApiParam({ name: 'serviceId', format: 'uuid' })
  @ApiBody({ type: PauseServiceForm })
  @ApiOkResponse({ description: 'Paused' })
  async pause(
    @RecordId('serviceId') serviceId: string,
    @Body(new JsonBody(PauseServiceForm)) { reason }: PauseServiceForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const message = new PauseService(serviceId, { type: 'Pause', reason }, seen, commandId, signed);
    sendService(res, { serviceId, appended: await this.gateway.execute(message), body: { serviceId, reason } });
  }

  @Delete('api/v1/services/:serviceId/pause')
  @Action('service:update')
  @ApiOperation({ summary: 'Take referrals again' })
  @ApiParam({ name: 'serviceId', format: 'uuid' })
  @ApiOkResponse({ description: 'Taking referrals' })
  async reopen(
    @RecordId('serviceId') serviceId: string,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const message = new PauseService(serviceId, { type: 'Reopen' }, seen, commandId, signed);
    sendService(res, { serviceId, appended: await this.gateway.execute(message), body: { serviceId } });
  }
}
