import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { BeginAssessmentForm } from './begin-assessment.form.js';
import { beginAssessment } from './begin-assessment.step.js';

@ApiTags('Referrals')
@Controller()
export class BeginAssessmentApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/assessment')
  @Action('referral:work')
  @ApiOperation({ summary: 'Begin the assessment' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: BeginAssessmentForm })
  @ApiCreatedResponse({ description: 'Begun; to be complete within 20 working days' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(BeginAssessmentForm)) form: BeginAssessmentForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(beginAssessment, { id, signed, res, form, seen, commandId });
  }
}
