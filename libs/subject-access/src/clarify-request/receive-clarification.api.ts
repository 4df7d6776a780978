import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendRequestChange } from '../send-request-change.js';
import { ReceiveClarification } from './receive-clarification.command.js';
import { ReceiveClarificationForm } from './receive-clarification.form.js';

/** Lets the clock run on for API clients. */
@ApiTags('Subject access')
@Controller()
export class ReceiveClarificationApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/subject-access/:requestId/clarification/answer')
  @Action('subject-access:work')
  @ApiOperation({ summary: 'Say when the person answered' })
  @ApiParam({ name: 'requestId', format: 'uuid' })
  @ApiBody({ type: ReceiveClarificationForm })
  @ApiCreatedResponse({ description: 'The clock runs on' })
  async submit(
    @RecordId('requestId') id: string,
    @Body(new JsonBody(ReceiveClarificationForm)) form: ReceiveClarificationForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const message = new ReceiveClarification(id, form.receivedOn, seen, commandId, signed);
    sendRequestChange(res, id, await this.gateway.execute(message));
  }
}
