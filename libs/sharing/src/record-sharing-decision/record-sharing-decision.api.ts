import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody, RecordId, sendResource } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sharingStream } from '../domain/sharing.stream.js';
import { RecordSharingDecision, sharingIdOf } from './record-sharing-decision.command.js';
import { RecordSharingDecisionForm } from './record-sharing-decision.form.js';
import { sharerOf } from './sharer-of.js';
import { sharingDetails } from './sharing-details.js';
import { refuseUnlawful } from './sharing-errors.js';

/** Records a sharing decision for API clients. */
@ApiTags('Sharing')
@Controller()
export class RecordSharingDecisionApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/sharing-decisions')
  @Action('sharing:record')
  @ApiOperation({ summary: 'Record a decision to share, not to share, or to decide later' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiBody({ type: RecordSharingDecisionForm })
  @ApiCreatedResponse({ description: 'The decision is on record' })
  async record(
    @RecordId('caseId') caseId: string,
    @Body(new JsonBody(RecordSharingDecisionForm)) form: RecordSharingDecisionForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { decidedOn, releaseMethod } = form;
    const details = sharingDetails(form, form);
    refuseUnlawful({ details, decidedOn, sharer: sharerOf(signed) });
    const decision = { details, decidedOn, releaseMethod };
    const appended = await this.gateway.execute(new RecordSharingDecision(caseId, decision, commandId, signed));
    const sharingId = sharingIdOf(commandId);
    const revision = appended.revisions.get(sharingStream(sharingId));
    sendResource(res, {
      status: 201,
      body: { sharingId, decision: form.decision },
      position: appended.position,
      location: `/api/v1/sharing-decisions/${sharingId}`,
      ...(revision === undefined ? {} : { revision }),
    });
  }
}
