import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, RecordId, sendResource } from '#web';
import { Controller, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { RecordScreenedOut } from './record-screened-out.command.js';

@ApiTags('Matching')
@Controller()
export class RecordScreenedOutApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/service-matches/:serviceId/screened-out')
  @Action('service-match:record')
  @ApiOperation({ summary: 'Record that a person was not referred to a service because of its criteria' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiParam({ name: 'serviceId', format: 'uuid' })
  @ApiCreatedResponse({ description: 'Recorded' })
  async record(
    @RecordId('caseId') caseId: string,
    @RecordId('serviceId') serviceId: string,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const screening = { caseId, serviceId, source: 'DIRECTORY_SEARCH' } as const;
    const { position } = await this.gateway.execute(new RecordScreenedOut(screening, commandId, signed));
    sendResource(res, { status: 201, body: { caseId, serviceId, recorded: 'SCREENED_OUT' }, position });
  }
}
