import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody, RecordId, sendResource } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { forumReferralStream } from '../domain/forum-referral.stream.js';
import { forumCaseDetails, refuseForumCase } from './forum-case-details.js';
import { forumReferralIdOf, RecordForumCase } from './record-forum-case.command.js';
import { RecordForumCaseForm } from './record-forum-case.form.js';

/** Records a forum case for API clients. */
@ApiTags('Forums')
@Controller()
export class RecordForumCaseApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/forum-cases')
  @Action('forum:record')
  @ApiOperation({ summary: 'Refer a case to a forum, with the decision to share what the forum needs' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiBody({ type: RecordForumCaseForm })
  @ApiCreatedResponse({ description: 'Both are on record' })
  async record(
    @RecordId('caseId') caseId: string,
    @Body(new JsonBody(RecordForumCaseForm)) form: RecordForumCaseForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const details = forumCaseDetails(form);
    refuseForumCase(details, signed);
    const appended = await this.gateway.execute(new RecordForumCase(caseId, details, commandId, signed));
    const forumReferralId = forumReferralIdOf(commandId);
    const revision = appended.revisions.get(forumReferralStream(forumReferralId));
    sendResource(res, {
      status: 201,
      body: { forumReferralId },
      position: appended.position,
      location: `/api/v1/forum-cases/${forumReferralId}`,
      ...(revision === undefined ? {} : { revision }),
    });
  }
}
