import { Action, Signed, type SignedIn } from '#access';
import { newId } from '#event-store';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody, RecordId, sendResource } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { RecordAccreditation } from './record-accreditation.command.js';
import { EndAccreditationForm, RecordAccreditationForm } from './record-accreditation.form.js';

@ApiTags('Directory')
@Controller()
export class RecordAccreditationApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/organisations/:organisationId/accreditations')
  @Action('organisation:accredit')
  @ApiOperation({ summary: 'Record what an organisation is accredited for, and until when' })
  @ApiParam({ name: 'organisationId', format: 'uuid' })
  @ApiBody({ type: RecordAccreditationForm })
  @ApiCreatedResponse({ description: 'Recorded' })
  async record(
    @RecordId('organisationId') organisationId: string,
    @Body(new JsonBody(RecordAccreditationForm)) form: RecordAccreditationForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { accreditation, awardedOn, expiresOn } = form;
    const held = { accreditationId: newId(commandId, 'accreditation'), accreditation, awardedOn, expiresOn };
    const change = { type: 'RecordAccreditation', ...held } as const;
    const { position } = await this.gateway.execute(new RecordAccreditation(organisationId, change, commandId, signed));
    sendResource(res, { status: 201, body: { organisationId, ...held }, position });
  }

  @Post('api/v1/organisations/:organisationId/accreditations/end')
  @Action('organisation:accredit')
  @ApiOperation({ summary: 'Record that an accreditation ended before it expired' })
  @ApiParam({ name: 'organisationId', format: 'uuid' })
  @ApiBody({ type: EndAccreditationForm })
  @ApiOkResponse({ description: 'Recorded' })
  async end(
    @RecordId('organisationId') organisationId: string,
    @Body(new JsonBody(EndAccreditationForm)) { accreditationId, endedOn }: EndAccreditationForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const change = { type: 'EndAccreditation', accreditationId, endedOn } as const;
    const { position } = await this.gateway.execute(new RecordAccreditation(organisationId, change, commandId, signed));
    sendResource(res, { body: { organisationId, accreditationId, endedOn }, position });
  }
}
