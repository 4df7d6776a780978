import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendErasureChange } from '../send-erasure-change.js';
import { RequestErasure } from './request-erasure.command.js';
import { RequestErasureForm } from './request-erasure.form.js';

/** Enters a request for erasure for API clients. */
@ApiTags('Erasure')
@Controller()
export class RequestErasureApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/erasures')
  @Action('erasure:request')
  @ApiOperation({ summary: 'Enter a request for erasure; nothing is erased before it is decided and confirmed' })
  @ApiBody({ type: RequestErasureForm })
  @ApiCreatedResponse({ description: 'On record, to be answered within a month' })
  async request(
    @Body(new JsonBody(RequestErasureForm)) form: RequestErasureForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const message = new RequestErasure(form, commandId, signed);
    const appended = await this.gateway.execute(message);
    const { erasureId } = message;
    sendErasureChange(res, { appended, body: { erasureId }, location: `/api/v1/erasures/${erasureId}` });
  }
}
