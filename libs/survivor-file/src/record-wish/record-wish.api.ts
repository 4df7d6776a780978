import { Action, Signed, type SignedIn } from '#access';
import { newId } from '#event-store';
import { IdempotencyKey, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendSurvivorFileChange } from '../survivor-file-page/send-survivor-file-change.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { RecordWish } from './record-wish.command.js';
import { RecordWishForm } from './record-wish.form.js';

/** The same for API clients. */
@ApiTags('Survivor files')
@Controller()
export class RecordWishApi {
  constructor(private readonly gateway: SurvivorGateway) {}

  @Post('api/v1/survivor-files/:survivorFileId/wishes')
  @Action('survivor-file:record')
  @ApiOperation({ summary: 'Record what the survivor wants' })
  @ApiParam({ name: 'survivorFileId', format: 'uuid' })
  @ApiBody({ type: RecordWishForm })
  @ApiCreatedResponse({ description: 'The wish is on record' })
  async submit(
    @RecordId('survivorFileId') id: string,
    @Body(new JsonBody(RecordWishForm)) form: RecordWishForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new RecordWish(id, form, commandId, signed));
    sendSurvivorFileChange(res, id, appended, { wishId: newId(commandId, 'wish') });
  }
}
