import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId, sendResource } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { forumReferralStream } from '../domain/forum-referral.stream.js';
import { RecordHearing } from './record-hearing.command.js';
import { RecordHearingForm } from './record-hearing.form.js';

/** Records a meeting for API clients. */
@ApiTags('Forums')
@Controller()
export class RecordHearingApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/forum-cases/:forumReferralId/hearings')
  @Action('forum:hear')
  @ApiOperation({ summary: 'Record that the forum heard the case, with who took part' })
  @ApiParam({ name: 'forumReferralId', format: 'uuid' })
  @ApiBody({ type: RecordHearingForm })
  @ApiCreatedResponse({ description: 'The meeting is on record' })
  async record(
    @RecordId('forumReferralId') id: string,
    @Body(new JsonBody(RecordHearingForm)) form: RecordHearingForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new RecordHearing(id, form, seen, commandId, signed));
    const revision = appended.revisions.get(forumReferralStream(id));
    sendResource(res, {
      status: 201,
      body: { forumReferralId: id, heardOn: form.heardOn },
      position: appended.position,
      location: `/api/v1/forum-cases/${id}`,
      ...(revision === undefined ? {} : { revision }),
    });
  }
}
