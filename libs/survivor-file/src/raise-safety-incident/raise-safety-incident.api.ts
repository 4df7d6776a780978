import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendSurvivorFileChange } from '../survivor-file-page/send-survivor-file-change.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { incidentIdOf, RaiseSafetyIncident } from './raise-safety-incident.command.js';
import { RaiseSafetyIncidentForm } from './raise-safety-incident.form.js';

/** The same for API clients. */
@ApiTags('Survivor files')
@Controller()
export class RaiseSafetyIncidentApi {
  constructor(private readonly gateway: SurvivorGateway) {}

  @Post('api/v1/survivor-files/:survivorFileId/incidents')
  @Action('survivor-file:raise-incident')
  @ApiOperation({ summary: 'Raise a safety incident: somebody may know where the survivor is' })
  @ApiParam({ name: 'survivorFileId', format: 'uuid' })
  @ApiBody({ type: RaiseSafetyIncidentForm })
  @ApiCreatedResponse({ description: 'The incident is raised, and its clocks run' })
  async submit(
    @RecordId('survivorFileId') id: string,
    @Body(new JsonBody(RaiseSafetyIncidentForm)) form: RaiseSafetyIncidentForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new RaiseSafetyIncident(id, form, commandId, signed));
    sendSurvivorFileChange(res, id, appended, { incidentId: incidentIdOf(commandId) });
  }
}
