import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiForbiddenResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendErasureChange } from '../send-erasure-change.js';
import { ConfirmErasure } from './confirm-erasure.command.js';
import { ConfirmErasureForm } from './confirm-erasure.form.js';

/**
 * Confirms a decision for API clients. A program has no way to prove anew who asks, so the guard refuses it as long as the
 * action asks for that proof; the address is here so that the refusal says why.
 */
@ApiTags('Erasure')
@Controller()
export class ConfirmErasureApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/erasures/:erasureId/confirmation')
  @Action('erasure:confirm')
  @ApiOperation({
    summary: 'Confirm a decision as the second person: only on the page, with a fresh proof of who asks',
  })
  @ApiParam({ name: 'erasureId', format: 'uuid' })
  @ApiBody({ type: ConfirmErasureForm })
  @ApiCreatedResponse({ description: 'Confirmed' })
  @ApiForbiddenResponse({ description: 'Needs a fresh proof of who asks: confirm on the page' })
  async confirm(
    @RecordId('erasureId') erasureId: string,
    @Body(new JsonBody(ConfirmErasureForm)) _form: ConfirmErasureForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new ConfirmErasure(erasureId, seen, commandId, signed));
    sendErasureChange(res, { appended, body: { erasureId }, location: `/api/v1/erasures/${erasureId}` });
  }
}
