import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendRequestChange } from '../send-request-change.js';
import { ExtendDeadline } from './extend-deadline.command.js';
import { ExtendDeadlineForm } from './extend-deadline.form.js';

/** Takes two months more for API clients. */
@ApiTags('Subject access')
@Controller()
export class ExtendDeadlineApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/subject-access/:requestId/extension')
  @Action('subject-access:work')
  @ApiOperation({ summary: 'Take two months more, of which the person was told' })
  @ApiParam({ name: 'requestId', format: 'uuid' })
  @ApiBody({ type: ExtendDeadlineForm })
  @ApiCreatedResponse({ description: 'The answer is due two months later' })
  async submit(
    @RecordId('requestId') id: string,
    @Body(new JsonBody(ExtendDeadlineForm)) form: ExtendDeadlineForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const message = new ExtendDeadline(id, form.cause, seen, commandId, signed);
    sendRequestChange(res, id, await this.gateway.execute(message));
  }
}
