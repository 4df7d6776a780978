import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendErasureChange } from '../send-erasure-change.js';
import { LiftLegalHold } from './lift-legal-hold.command.js';
import { LiftLegalHoldForm } from './lift-legal-hold.form.js';

/** Lifts a legal hold for API clients. */
@ApiTags('Erasure')
@Controller()
export class LiftLegalHoldApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/legal-holds/:holdId/lift')
  @Action('erasure:hold')
  @ApiOperation({ summary: 'Lift a legal hold and say why; If-Match is the revision that the list of holds gives' })
  @ApiParam({ name: 'holdId', format: 'uuid' })
  @ApiBody({ type: LiftLegalHoldForm })
  @ApiCreatedResponse({ description: 'Not in force any more' })
  async lift(
    @RecordId('holdId') holdId: string,
    @Body(new JsonBody(LiftLegalHoldForm)) { reason }: LiftLegalHoldForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new LiftLegalHold(holdId, reason, seen, commandId, signed));
    sendErasureChange(res, { appended, body: { holdId }, location: '/api/v1/legal-holds' });
  }
}
