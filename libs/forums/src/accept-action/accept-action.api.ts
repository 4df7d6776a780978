import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../action-page/send-change.js';
import { AcceptAction } from './accept-action.command.js';
import { AcceptActionForm } from './accept-action.form.js';

/** The owner accepts an action, for API clients. */
@ApiTags('Actions')
@Controller()
export class AcceptActionApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/actions/:actionId/acceptance')
  @Action('action:accept')
  @ApiOperation({ summary: 'The owner accepts an action' })
  @ApiParam({ name: 'actionId', format: 'uuid' })
  @ApiBody({ type: AcceptActionForm })
  @ApiCreatedResponse({ description: 'Accepted' })
  async submit(
    @RecordId('actionId') id: string,
    @Body(new JsonBody(AcceptActionForm)) _form: AcceptActionForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new AcceptAction(id, seen, commandId, signed));
    sendChange(res, { actionId: id, status: 'ACCEPTED', appended });
  }
}
