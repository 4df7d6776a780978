import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../action-page/send-change.js';
import { ExtendAction } from './extend-action.command.js';
import { ExtendActionForm } from './extend-action.form.js';

/** The organisation that raised an action agrees a later date, for API clients. */
@ApiTags('Actions')
@Controller()
export class ExtendActionApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/actions/:actionId/extension')
  @Action('action:extend')
  @ApiOperation({ summary: 'The organisation that raised an action agrees a later date' })
  @ApiParam({ name: 'actionId', format: 'uuid' })
  @ApiBody({ type: ExtendActionForm })
  @ApiCreatedResponse({ description: 'The later date is on record; the first one stays' })
  async submit(
    @RecordId('actionId') id: string,
    @Body(new JsonBody(ExtendActionForm)) form: ExtendActionForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new ExtendAction(id, form, seen, commandId, signed));
    sendChange(res, { actionId: id, appended });
  }
}
