import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody, RecordId, sendResource } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AgreeClockTerms } from './agree-clock-terms.command.js';
import { AgreeClockTermsForm } from './agree-clock-terms.form.js';

@ApiTags('Directory')
@Controller()
export class AgreeClockTermsApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/services/:serviceId/clock-terms')
  @Action('clock-terms:agree')
  @ApiOperation({ summary: 'Put on record what the contract of a service says about its clocks from a day on' })
  @ApiParam({ name: 'serviceId', format: 'uuid' })
  @ApiBody({ type: AgreeClockTermsForm })
  @ApiCreatedResponse({ description: 'On record' })
  async agree(
    @RecordId('serviceId') serviceId: string,
    @Body(new JsonBody(AgreeClockTermsForm)) { from, ...terms }: AgreeClockTermsForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { position } = await this.gateway.execute(new AgreeClockTerms(serviceId, from, terms, commandId, signed));
    const location = `/api/v1/services/${serviceId}/clock-terms`;
    sendResource(res, { status: 201, body: { serviceId, from, ...terms }, position, location });
  }
}
