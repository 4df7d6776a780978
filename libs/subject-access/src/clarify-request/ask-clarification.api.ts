import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendRequestChange } from '../send-request-change.js';
import { AskClarification } from './ask-clarification.command.js';
import { AskClarificationForm } from './ask-clarification.form.js';

/** Stops the clock for API clients. */
@ApiTags('Subject access')
@Controller()
export class AskClarificationApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/subject-access/:requestId/clarification')
  @Action('subject-access:work')
  @ApiOperation({ summary: 'Say that the person was asked what they mean' })
  @ApiParam({ name: 'requestId', format: 'uuid' })
  @ApiBody({ type: AskClarificationForm })
  @ApiCreatedResponse({ description: 'The clock stands still until the person answers' })
  async submit(
    @RecordId('requestId') id: string,
    @Body(new JsonBody(AskClarificationForm)) form: AskClarificationForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const message = new AskClarification(id, form.about, seen, commandId, signed);
    sendRequestChange(res, id, await this.gateway.execute(message));
  }
}
