import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, RecordId } from '#web';
import { Controller, Delete, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendService } from '../send-service.js';
import { RemoveCriterion } from './remove-criterion.command.js';

@ApiTags('Directory')
@Controller()
export class RemoveCriterionApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Delete('api/v1/services/:serviceId/criteria/:criterionId')
  @Action('service:update')
  @ApiOperation({ summary: 'Take a criterion away from today on, as a new version; earlier versions keep it' })
  @ApiParam({ name: 'serviceId', format: 'uuid' })
  @ApiParam({ name: 'criterionId', format: 'uuid' })
  @ApiOkResponse({ description: 'Published without the criterion' })
  async remove(
    @RecordId('serviceId') serviceId: string,
    @RecordId('criterionId') criterionId: string,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const details = { criterionId, from: signed.today };
    const appended = await this.gateway.execute(new RemoveCriterion(serviceId, details, seen, commandId, signed));
    sendService(res, { serviceId, appended, body: { serviceId, removed: criterionId } });
  }
}
