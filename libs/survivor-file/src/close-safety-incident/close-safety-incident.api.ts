import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendSurvivorFileChange } from '../survivor-file-page/send-survivor-file-change.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { CloseSafetyIncident } from './close-safety-incident.command.js';
import { CloseSafetyIncidentForm } from './close-safety-incident.form.js';

/** The same for API clients. */
@ApiTags('Survivor files')
@Controller()
export class CloseSafetyIncidentApi {
  constructor(private readonly gateway: SurvivorGateway) {}

  @Post('api/v1/survivor-files/:survivorFileId/incidents/:incidentId/close')
  @Action('survivor-file:close-incident')
  @ApiOperation({ summary: 'Close a safety incident as not confirmed, by somebody other than who raised it' })
  @ApiParam({ name: 'survivorFileId', format: 'uuid' })
  @ApiParam({ name: 'incidentId', format: 'uuid' })
  @ApiBody({ type: CloseSafetyIncidentForm })
  @ApiCreatedResponse({
    description: 'The incident is closed; the place stays compromised until somebody decides otherwise',
  })
  async submit(
    @RecordId('survivorFileId') id: string,
    @RecordId('incidentId') incidentId: string,
    @Body(new JsonBody(CloseSafetyIncidentForm)) form: CloseSafetyIncidentForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new CloseSafetyIncident(id, incidentId, form, commandId, signed));
    sendSurvivorFileChange(res, id, appended);
  }
}
