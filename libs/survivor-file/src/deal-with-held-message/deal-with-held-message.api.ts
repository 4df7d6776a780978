import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendSurvivorFileChange } from '../survivor-file-page/send-survivor-file-change.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { DealWithHeldMessage } from './deal-with-held-message.command.js';
import { DealWithHeldMessageForm } from './deal-with-held-message.form.js';

/** The same for API clients. */
@ApiTags('Survivor files')
@Controller()
export class DealWithHeldMessageApi {
  constructor(private readonly gateway: SurvivorGateway) {}

  @Post('api/v1/survivor-files/:survivorFileId/held-messages/:messageId')
  @Action('survivor-file:record')
  @ApiOperation({ summary: 'Say that a message that was kept back is dealt with' })
  @ApiParam({ name: 'survivorFileId', format: 'uuid' })
  @ApiParam({ name: 'messageId', format: 'uuid' })
  @ApiBody({ type: DealWithHeldMessageForm })
  @ApiCreatedResponse({ description: 'It is dealt with' })
  async submit(
    @RecordId('survivorFileId') id: string,
    @RecordId('messageId') messageId: string,
    @Body(new JsonBody(DealWithHeldMessageForm)) _form: DealWithHeldMessageForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new DealWithHeldMessage(id, messageId, commandId, signed));
    sendSurvivorFileChange(res, id, appended);
  }
}
