import { Action, NotFound, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, RecordId } from '#web';
import { Controller, Delete, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendService } from '../send-service.js';
import { WithdrawCriteria } from './withdraw-criteria.command.js';

@ApiTags('Directory')
@Controller()
export class WithdrawCriteriaApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Delete('api/v1/services/:serviceId/criteria/versions/:version')
  @Action('service:update')
  @ApiOperation({ summary: 'Withdraw the newest version of the criteria before it begins' })
  @ApiParam({ name: 'serviceId', format: 'uuid' })
  @ApiParam({ name: 'version', type: Number })
  @ApiOkResponse({ description: 'Withdrawn' })
  async withdraw(
    @RecordId('serviceId') serviceId: string,
    @Param('version') version: string,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    if (!/^[1-9]\d{0,6}$/.test(version)) throw new NotFound();
    const message = new WithdrawCriteria(serviceId, Number(version), seen, commandId, signed);
    const appended = await this.gateway.execute(message);
    sendService(res, { serviceId, appended, body: { serviceId, withdrawn: Number(version) } });
  }
}
