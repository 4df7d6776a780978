import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendRectificationChange } from '../send-rectification-change.js';
import { RaisePoint } from './raise-point.command.js';
import { RaisePointForm } from './raise-point.form.js';

/** Adds a point to a request for API clients. */
@ApiTags('Rectification')
@Controller()
export class RaisePointApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/rectifications/:rectificationId/points')
  @Action('rectification:decide')
  @ApiOperation({ summary: 'Add one more thing that is said to be wrong; it is decided by itself' })
  @ApiParam({ name: 'rectificationId', format: 'uuid' })
  @ApiBody({ type: RaisePointForm })
  @ApiCreatedResponse({ description: 'The point is on record' })
  async submit(
    @RecordId('rectificationId') id: string,
    @Body(new JsonBody(RaisePointForm)) form: RaisePointForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const message = new RaisePoint(id, form, seen, commandId, signed);
    sendRectificationChange(res, id, await this.gateway.execute(message));
  }
}
