import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../action-page/send-change.js';
import { actionIdOf, LogAction } from './log-action.command.js';
import { LogActionForm } from './log-action.form.js';

/** Logs an action for API clients. */
@ApiTags('Actions')
@Controller()
export class LogActionApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/forum-cases/:forumReferralId/actions')
  @Action('action:raise')
  @ApiOperation({ summary: 'Log an action of the last meeting that heard the case' })
  @ApiParam({ name: 'forumReferralId', format: 'uuid' })
  @ApiBody({ type: LogActionForm })
  @ApiCreatedResponse({ description: 'Logged; its owner is asked to accept it' })
  async log(
    @RecordId('forumReferralId') id: string,
    @Body(new JsonBody(LogActionForm)) form: LogActionForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new LogAction(id, form, commandId, signed));
    sendChange(res, { actionId: actionIdOf(commandId), status: 'RAISED', appended });
  }
}
