import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../action-page/send-change.js';
import { CompleteAction } from './complete-action.command.js';
import { CompleteActionForm } from './complete-action.form.js';

/** The owner completes an action, for API clients. */
@ApiTags('Actions')
@Controller()
export class CompleteActionApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/actions/:actionId/completion')
  @Action('action:complete')
  @ApiOperation({ summary: 'The owner completes an action' })
  @ApiParam({ name: 'actionId', format: 'uuid' })
  @ApiBody({ type: CompleteActionForm })
  @ApiCreatedResponse({ description: 'Completed' })
  async submit(
    @RecordId('actionId') id: string,
    @Body(new JsonBody(CompleteActionForm)) form: CompleteActionForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new CompleteAction(id, form, seen, commandId, signed));
    sendChange(res, { actionId: id, status: 'COMPLETED', appended });
  }
}
