import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../action-page/send-change.js';
import { RejectAction } from './reject-action.command.js';
import { RejectActionForm } from './reject-action.form.js';

/** The owner says that it will not do an action, for API clients. */
@ApiTags('Actions')
@Controller()
export class RejectActionApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/actions/:actionId/rejection')
  @Action('action:reject')
  @ApiOperation({ summary: 'The owner says that it will not do an action' })
  @ApiParam({ name: 'actionId', format: 'uuid' })
  @ApiBody({ type: RejectActionForm })
  @ApiCreatedResponse({ description: 'Rejected' })
  async submit(
    @RecordId('actionId') id: string,
    @Body(new JsonBody(RejectActionForm)) form: RejectActionForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new RejectAction(id, form, seen, commandId, signed));
    sendChange(res, { actionId: id, status: 'REJECTED', appended });
  }
}
