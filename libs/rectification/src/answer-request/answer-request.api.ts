import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendRectificationChange } from '../send-rectification-change.js';
import { AnswerRequest } from './answer-request.command.js';
import { AnswerRequestForm } from './answer-request.form.js';

/** Records that the person was told the answer, for API clients. */
@ApiTags('Rectification')
@Controller()
export class AnswerRequestApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/rectifications/:rectificationId/answer')
  @Action('rectification:decide')
  @ApiOperation({ summary: 'Record that the person was told what was decided on every point; the clock stops' })
  @ApiParam({ name: 'rectificationId', format: 'uuid' })
  @ApiBody({ type: AnswerRequestForm })
  @ApiCreatedResponse({ description: 'The answer is on record' })
  async submit(
    @RecordId('rectificationId') id: string,
    @Body(new JsonBody(AnswerRequestForm)) form: AnswerRequestForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const message = new AnswerRequest(id, form.way, seen, commandId, signed);
    sendRectificationChange(res, id, await this.gateway.execute(message));
  }
}
