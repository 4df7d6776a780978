import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendErasureChange } from '../send-erasure-change.js';
import { DecideErasure } from './decide-erasure.command.js';
import { DecideErasureForm, itemsOf } from './decide-erasure.form.js';

/** Decides on a request for API clients. */
@ApiTags('Erasure')
@Controller()
export class DecideErasureApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/erasures/:erasureId/decision')
  @Action('erasure:decide')
  @ApiOperation({ summary: 'Give each kind of record in a request its ground; a second person has to confirm' })
  @ApiParam({ name: 'erasureId', format: 'uuid' })
  @ApiBody({ type: DecideErasureForm })
  @ApiCreatedResponse({ description: 'Decided' })
  async decide(
    @RecordId('erasureId') erasureId: string,
    @Body(new JsonBody(DecideErasureForm)) form: DecideErasureForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new DecideErasure(erasureId, itemsOf(form), seen, commandId, signed));
    sendErasureChange(res, { appended, body: { erasureId }, location: `/api/v1/erasures/${erasureId}` });
  }
}
