import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../send-change.js';
import { UpholdAssessment } from './uphold-assessment.command.js';
import { UpholdAssessmentForm } from './uphold-assessment.form.js';

@ApiTags('Case file')
@Controller()
export class UpholdAssessmentApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/risk-assessments/:assessmentId/look-again')
  @Action('case:correct')
  @ApiOperation({
    summary: 'Say that a flagged risk assessment was looked at again and stands; If-Match is the ETag of the case',
  })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiParam({ name: 'assessmentId', format: 'uuid' })
  @ApiBody({ type: UpholdAssessmentForm })
  @ApiCreatedResponse({ description: 'Recorded' })
  async record(
    @RecordId('caseId') caseId: string,
    @RecordId('assessmentId') assessmentId: string,
    @Body(new JsonBody(UpholdAssessmentForm)) _form: UpholdAssessmentForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new UpholdAssessment(caseId, assessmentId, seen, commandId, signed));
    sendChange(res, { appended, body: { caseId, assessmentId }, location: `/api/v1/cases/${caseId}` });
  }
}
