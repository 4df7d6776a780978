import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, RecordId, sendResource } from '#web';
import { Controller, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { RecordNoService } from './record-no-service.command.js';

@ApiTags('Matching')
@Controller()
export class RecordNoServiceApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/service-matches/none-found')
  @Action('service-match:record')
  @ApiOperation({ summary: 'Record that no service was found for the person of a case; what fits is worked out again' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiCreatedResponse({ description: 'Recorded' })
  async record(
    @RecordId('caseId') caseId: string,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { position } = await this.gateway.execute(new RecordNoService(caseId, commandId, signed));
    sendResource(res, { status: 201, body: { caseId, recorded: 'NO_SERVICE_FOUND' }, position });
  }
}
