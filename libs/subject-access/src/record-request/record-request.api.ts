import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendRequestChange } from '../send-request-change.js';
import { RecordRequest } from './record-request.command.js';
import { RecordRequestForm } from './record-request.form.js';

/** Records a request for access for API clients. */
@ApiTags('Subject access')
@Controller()
export class RecordRequestApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/subject-access')
  @Action('subject-access:record')
  @ApiOperation({ summary: 'Record that a person asked for what is recorded about them; the clock runs from receipt' })
  @ApiBody({ type: RecordRequestForm })
  @ApiCreatedResponse({ description: 'On record, to be answered within a month' })
  async record(
    @Body(new JsonBody(RecordRequestForm)) form: RecordRequestForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const message = new RecordRequest(form, commandId, signed);
    sendRequestChange(res, message.requestId, await this.gateway.execute(message));
  }
}
