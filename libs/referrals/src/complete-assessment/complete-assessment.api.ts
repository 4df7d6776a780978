import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { CompleteAssessmentForm } from './complete-assessment.form.js';
import { completeAssessment } from './complete-assessment.step.js';

@ApiTags('Referrals')
@Controller()
export class CompleteAssessmentApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/assessment-result')
  @Action('referral:work')
  @ApiOperation({ summary: 'Record what the assessment found' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: CompleteAssessmentForm })
  @ApiCreatedResponse({ description: 'On record' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(CompleteAssessmentForm)) form: CompleteAssessmentForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(completeAssessment, { id, signed, res, form, seen, commandId });
  }
}
