import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../action-page/send-change.js';
import { EndActionNotAchieved } from './action-not-achieved.command.js';
import { EndActionNotAchievedForm } from './action-not-achieved.form.js';

/** The owner says that an action could not be achieved, for API clients. */
@ApiTags('Actions')
@Controller()
export class EndActionNotAchievedApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/actions/:actionId/non-achievement')
  @Action('action:end')
  @ApiOperation({ summary: 'The owner says that an action could not be achieved' })
  @ApiParam({ name: 'actionId', format: 'uuid' })
  @ApiBody({ type: EndActionNotAchievedForm })
  @ApiCreatedResponse({ description: 'Closed as not achieved' })
  async submit(
    @RecordId('actionId') id: string,
    @Body(new JsonBody(EndActionNotAchievedForm)) form: EndActionNotAchievedForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new EndActionNotAchieved(id, form, seen, commandId, signed));
    sendChange(res, { actionId: id, status: 'NOT_ACHIEVED', appended });
  }
}
