import { Action, Signed, type SignedIn } from '#access';
import { newId } from '#event-store';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../send-change.js';
import { assessmentIn } from './assessment-in.js';
import { RecordRiskAssessment } from './record-risk-assessment.command.js';
import { RecordRiskAssessmentForm } from './record-risk-assessment.form.js';

@ApiTags('Case file')
@Controller()
export class RecordRiskAssessmentApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/risk-assessments')
  @Action('case:record')
  @ApiOperation({ summary: 'Record the result of a risk assessment; If-Match is the ETag of the case' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiBody({ type: RecordRiskAssessmentForm })
  @ApiCreatedResponse({ description: 'Recorded' })
  async record(
    @RecordId('caseId') caseId: string,
    @Body(new JsonBody(RecordRiskAssessmentForm)) form: RecordRiskAssessmentForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(
      new RecordRiskAssessment(caseId, assessmentIn(form), seen, commandId, signed),
    );
    const body = { caseId, assessmentId: newId(commandId, 'risk-assessment'), ...assessmentIn(form) };
    sendChange(res, { appended, body, location: `/api/v1/cases/${caseId}` });
  }
}
