import { Action, Signed, type SignedIn } from '#access';
import { newId } from '#event-store';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody, sendResource } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { RegisterOrganisation } from './register-organisation.command.js';
import { RegisterOrganisationForm } from './register-organisation.form.js';

@ApiTags('Directory')
@Controller()
export class RegisterOrganisationApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/organisations')
  @Action('organisation:register')
  @ApiOperation({ summary: 'Register an organisation' })
  @ApiBody({ type: RegisterOrganisationForm })
  @ApiCreatedResponse({ description: 'Registered; Location is its address' })
  async register(
    @Body(new JsonBody(RegisterOrganisationForm)) form: RegisterOrganisationForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { name, agencyType, area, jurisdiction } = form;
    const organisationId = newId(commandId, 'organisation');
    const details = { name, agencyType, area, jurisdiction };
    const message = new RegisterOrganisation(organisationId, details, commandId, signed);
    const { position } = await this.gateway.execute(message);
    const location = `/api/v1/organisations/${organisationId}`;
    sendResource(res, { status: 201, body: { organisationId, ...details }, position, location });
  }
}
