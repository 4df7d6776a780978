import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Put, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendService } from '../send-service.js';
import { RecordAccess } from './record-access.command.js';
import { RecordAccessForm } from './record-access.form.js';

@ApiTags('Directory')
@Controller()
export class RecordAccessApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Put('api/v1/services/:serviceId/access')
  @Action('service:update')
  @ApiOperation({ summary: 'Say what the service offers to people who could not use it otherwise' })
  @ApiParam({ name: 'serviceId', format: 'uuid' })
  @ApiBody({ type: RecordAccessForm })
  @ApiOkResponse({ description: 'Recorded' })
  async record(
    @RecordId('serviceId') serviceId: string,
    @Body(new JsonBody(RecordAccessForm)) form: RecordAccessForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(
      new RecordAccess(
        serviceId,
        { features: form.features, languages: form.languages, asOf: form.asOf },
        seen,
        commandId,
        signed,
      ),
    );
    sendService(res, { serviceId, appended, body: { serviceId, ...form } });
  }
}
