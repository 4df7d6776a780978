import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendRectificationChange } from '../send-rectification-change.js';
import { RecordRectification } from './record-rectification.command.js';
import { RecordRectificationForm } from './record-rectification.form.js';

/** Records a request to have something put right for API clients. */
@ApiTags('Rectification')
@Controller()
export class RecordRectificationApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/rectifications')
  @Action('rectification:record')
  @ApiOperation({
    summary:
      'Record that a person asked to have something put right, with the first point; the clock runs from receipt',
  })
  @ApiBody({ type: RecordRectificationForm })
  @ApiCreatedResponse({ description: 'On record, to be answered within a month' })
  async record(
    @Body(new JsonBody(RecordRectificationForm)) form: RecordRectificationForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const message = new RecordRectification(form, commandId, signed);
    sendRectificationChange(res, message.rectificationId, await this.gateway.execute(message));
  }
}
