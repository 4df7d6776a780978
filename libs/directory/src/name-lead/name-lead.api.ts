import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody, RecordId, sendResource } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { NameLead } from './name-lead.command.js';
import { EndLeadForm, NameLeadForm } from './name-lead.form.js';

@ApiTags('Directory')
@Controller()
export class NameLeadApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/organisations/:organisationId/leads')
  @Action('organisation:name-lead')
  @ApiOperation({ summary: 'Name a lead or deputy for a forum' })
  @ApiParam({ name: 'organisationId', format: 'uuid' })
  @ApiBody({ type: NameLeadForm })
  @ApiOkResponse({ description: 'Named' })
  async name(
    @RecordId('organisationId') organisationId: string,
    @Body(new JsonBody(NameLeadForm)) { forum, capacity, memberId, from }: NameLeadForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const lead = { forum, capacity, memberId, from };
    const message = new NameLead(organisationId, { type: 'AppointLead', ...lead }, commandId, signed);
    const { position } = await this.gateway.execute(message);
    sendResource(res, { body: { organisationId, lead }, position });
  }

  @Post('api/v1/organisations/:organisationId/leads/end')
  @Action('organisation:name-lead')
  @ApiOperation({ summary: 'End the place of a lead or deputy for a forum' })
  @ApiParam({ name: 'organisationId', format: 'uuid' })
  @ApiBody({ type: EndLeadForm })
  @ApiOkResponse({ description: 'Ended' })
  async end(
    @RecordId('organisationId') organisationId: string,
    @Body(new JsonBody(EndLeadForm)) { forum, memberId, endedOn }: EndLeadForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const ended = { forum, memberId, endedOn };
    const message = new NameLead(organisationId, { type: 'EndLead', ...ended }, commandId, signed);
    const { position } = await this.gateway.execute(message);
    sendResource(res, { body: { organisationId, ended }, position });
  }
}
