import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendSurvivorFileChange } from '../survivor-file-page/send-survivor-file-change.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { FinishSafetyStep } from './finish-safety-step.command.js';
import { FinishSafetyStepForm } from './finish-safety-step.form.js';

/** The same for API clients. */
@ApiTags('Survivor files')
@Controller()
export class FinishSafetyStepApi {
  constructor(private readonly gateway: SurvivorGateway) {}

  @Post('api/v1/survivor-files/:survivorFileId/incidents/:incidentId/steps')
  @Action('survivor-file:record')
  @ApiOperation({ summary: 'Say that a step of a safety incident is done' })
  @ApiParam({ name: 'survivorFileId', format: 'uuid' })
  @ApiParam({ name: 'incidentId', format: 'uuid' })
  @ApiBody({ type: FinishSafetyStepForm })
  @ApiCreatedResponse({ description: 'The step is done' })
  async submit(
    @RecordId('survivorFileId') id: string,
    @RecordId('incidentId') incidentId: string,
    @Body(new JsonBody(FinishSafetyStepForm)) form: FinishSafetyStepForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new FinishSafetyStep(id, incidentId, form, commandId, signed));
    sendSurvivorFileChange(res, id, appended);
  }
}
