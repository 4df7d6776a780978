import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendRectificationChange } from '../send-rectification-change.js';
import { DecidePoint } from './decide-point.command.js';
import { DecidePointForm } from './decide-point.form.js';

/** Decides on one point of a request for API clients. */
@ApiTags('Rectification')
@Controller()
export class DecidePointApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/rectifications/:rectificationId/points/:pointId/decision')
  @Action('rectification:decide')
  @ApiOperation({
    summary: 'Decide on one point: put right by a correction, noted as disputed, or refused on a ground',
    description: 'A later decision on the same point takes its place, until the person has been told the answer.',
  })
  @ApiParam({ name: 'rectificationId', format: 'uuid' })
  @ApiParam({ name: 'pointId', format: 'uuid' })
  @ApiBody({ type: DecidePointForm })
  @ApiCreatedResponse({ description: 'Decided' })
  async decide(
    @RecordId('rectificationId') id: string,
    @RecordId('pointId') pointId: string,
    @Body(new JsonBody(DecidePointForm)) form: DecidePointForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const message = new DecidePoint(id, pointId, form, seen, commandId, signed);
    sendRectificationChange(res, id, await this.gateway.execute(message));
  }
}
