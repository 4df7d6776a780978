import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody, RecordId, sendResource } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AcknowledgeRelease } from './acknowledge-release.command.js';
import { AcknowledgeReleaseForm } from './acknowledge-release.form.js';

/** Acknowledges for API clients. */
@ApiTags('Sharing')
@Controller()
export class AcknowledgeReleaseApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/sharing-decisions/:sharingId/acknowledgements')
  @Action('sharing:acknowledge')
  @ApiOperation({ summary: 'Confirm for a recipient that it has a release, or knows of a correction or a recall' })
  @ApiParam({ name: 'sharingId', format: 'uuid' })
  @ApiBody({ type: AcknowledgeReleaseForm })
  @ApiCreatedResponse({ description: 'Acknowledged' })
  async acknowledge(
    @RecordId('sharingId') sharingId: string,
    @Body(new JsonBody(AcknowledgeReleaseForm)) form: AcknowledgeReleaseForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { position } = await this.gateway.execute(
      new AcknowledgeRelease(sharingId, form.noticeId, commandId, signed),
    );
    const body = { sharingId, ...(form.noticeId !== undefined && { noticeId: form.noticeId }) };
    sendResource(res, { status: 201, body, position, location: '/api/v1/sharing-inbox' });
  }
}
