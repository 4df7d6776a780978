import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendRequestChange } from '../send-request-change.js';
import { RefuseRequest } from './refuse-request.command.js';
import { RefuseRequestForm } from './refuse-request.form.js';

/** Refuses a request as a whole for API clients. */
@ApiTags('Subject access')
@Controller()
export class RefuseRequestApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/subject-access/:requestId/refusal')
  @Action('subject-access:work')
  @ApiOperation({ summary: 'Refuse a request as a whole' })
  @ApiParam({ name: 'requestId', format: 'uuid' })
  @ApiBody({ type: RefuseRequestForm })
  @ApiCreatedResponse({ description: 'The refusal is on record' })
  async submit(
    @RecordId('requestId') id: string,
    @Body(new JsonBody(RefuseRequestForm)) form: RefuseRequestForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const message = new RefuseRequest(id, form.ground, form.reason, seen, commandId, signed);
    sendRequestChange(res, id, await this.gateway.execute(message));
  }
}
