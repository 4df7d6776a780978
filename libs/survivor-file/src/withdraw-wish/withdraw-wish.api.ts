import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendSurvivorFileChange } from '../survivor-file-page/send-survivor-file-change.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { WithdrawWish } from './withdraw-wish.command.js';
import { WithdrawWishForm } from './withdraw-wish.form.js';

/** The same for API clients. */
@ApiTags('Survivor files')
@Controller()
export class WithdrawWishApi {
  constructor(private readonly gateway: SurvivorGateway) {}

  @Post('api/v1/survivor-files/:survivorFileId/wishes/:wishId/withdrawal')
  @Action('survivor-file:record')
  @ApiOperation({ summary: 'The survivor takes a wish back' })
  @ApiParam({ name: 'survivorFileId', format: 'uuid' })
  @ApiParam({ name: 'wishId', format: 'uuid' })
  @ApiBody({ type: WithdrawWishForm })
  @ApiCreatedResponse({ description: 'It is no longer what they want' })
  async submit(
    @RecordId('survivorFileId') id: string,
    @RecordId('wishId') wishId: string,
    @Body(new JsonBody(WithdrawWishForm)) _form: WithdrawWishForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new WithdrawWish(id, wishId, commandId, signed));
    sendSurvivorFileChange(res, id, appended);
  }
}
