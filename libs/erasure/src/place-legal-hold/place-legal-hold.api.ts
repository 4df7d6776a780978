import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendErasureChange } from '../send-erasure-change.js';
import { PlaceLegalHold } from './place-legal-hold.command.js';
import { PlaceLegalHoldForm } from './place-legal-hold.form.js';

/** Places a legal hold for API clients. */
@ApiTags('Erasure')
@Controller()
export class PlaceLegalHoldApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/legal-holds')
  @Action('erasure:hold')
  @ApiOperation({ summary: 'Place a legal hold: nothing about the person may be erased until it is lifted' })
  @ApiBody({ type: PlaceLegalHoldForm })
  @ApiCreatedResponse({ description: 'In force' })
  async place(
    @Body(new JsonBody(PlaceLegalHoldForm)) { personReference, reason }: PlaceLegalHoldForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const message = new PlaceLegalHold(personReference, reason, commandId, signed);
    const appended = await this.gateway.execute(message);
    sendErasureChange(res, { appended, body: { holdId: message.holdId }, location: '/api/v1/legal-holds' });
  }
}
