import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId, sendResource } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sharingStream } from '../domain/sharing.stream.js';
import { ReleaseInformation } from './release-information.command.js';
import { ReleaseInformationForm } from './release-information.form.js';

/** Records a release for API clients. */
@ApiTags('Sharing')
@Controller()
export class ReleaseInformationApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/sharing-decisions/:sharingId/release')
  @Action('sharing:release')
  @ApiOperation({ summary: 'Record that the recipients got what was decided' })
  @ApiParam({ name: 'sharingId', format: 'uuid' })
  @ApiBody({ type: ReleaseInformationForm })
  @ApiCreatedResponse({ description: 'Released' })
  async release(
    @RecordId('sharingId') sharingId: string,
    @Body(new JsonBody(ReleaseInformationForm)) form: ReleaseInformationForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new ReleaseInformation(sharingId, form, seen, commandId, signed));
    const revision = appended.revisions.get(sharingStream(sharingId));
    sendResource(res, {
      status: 201,
      body: { sharingId, releasedOn: form.releasedOn },
      position: appended.position,
      location: `/api/v1/sharing-decisions/${sharingId}`,
      ...(revision === undefined ? {} : { revision }),
    });
  }
}
