import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId, sendResource } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sharingStream } from '../domain/sharing.stream.js';
import { RecallRelease } from './recall-release.command.js';
import { RecallReleaseForm } from './recall-release.form.js';

/** Recalls a release for API clients. */
@ApiTags('Sharing')
@Controller()
export class RecallReleaseApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/sharing-decisions/:sharingId/recall')
  @Action('sharing:recall')
  @ApiOperation({ summary: 'Ask the recipients to use what was shared no more; they cannot see it from now on' })
  @ApiParam({ name: 'sharingId', format: 'uuid' })
  @ApiBody({ type: RecallReleaseForm })
  @ApiCreatedResponse({ description: 'Recalled' })
  async recall(
    @RecordId('sharingId') sharingId: string,
    @Body(new JsonBody(RecallReleaseForm)) form: RecallReleaseForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new RecallRelease(sharingId, form.reason, seen, commandId, signed));
    const revision = appended.revisions.get(sharingStream(sharingId));
    sendResource(res, {
      status: 201,
      body: { sharingId, reason: form.reason },
      position: appended.position,
      location: `/api/v1/sharing-decisions/${sharingId}`,
      ...(revision === undefined ? {} : { revision }),
    });
  }
}
