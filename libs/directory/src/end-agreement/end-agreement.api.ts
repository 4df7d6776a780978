import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId, sendResource } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { organisationStream } from '../domain/organisation.stream.js';
import { EndAgreement } from './end-agreement.command.js';
import { EndAgreementForm } from './end-agreement.form.js';

@ApiTags('Directory')
@Controller()
export class EndAgreementApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/organisations/:organisationId/agreement-ending')
  @Action('organisation:end-agreement')
  @ApiOperation({
    summary: 'Record that an agreement ended: members of the organisation are shown no case from then on',
  })
  @ApiParam({ name: 'organisationId', format: 'uuid' })
  @ApiBody({ type: EndAgreementForm })
  @ApiCreatedResponse({ description: 'Ended' })
  async end(
    @RecordId('organisationId') organisationId: string,
    @Body(new JsonBody(EndAgreementForm)) { reason, endedOn }: EndAgreementForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const message = new EndAgreement(organisationId, { reason, endedOn }, seen, commandId, signed);
    const appended = await this.gateway.execute(message);
    const revision = appended.revisions.get(organisationStream(organisationId));
    const location = `/api/v1/organisations/${organisationId}`;
    const body = { organisationId, agreementEndedOn: endedOn };
    const { position } = appended;
    sendResource(res, { status: 201, body, position, location, ...(revision !== undefined && { revision }) });
  }
}
