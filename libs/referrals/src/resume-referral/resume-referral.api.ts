import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { ResumeReferralForm } from './resume-referral.form.js';
import { resumeReferral } from './resume-referral.step.js';

@ApiTags('Referrals')
@Controller()
export class ResumeReferralApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/resumption')
  @Action('referral:hold')
  @ApiOperation({ summary: 'Take up again a referral that your side put on hold' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: ResumeReferralForm })
  @ApiCreatedResponse({ description: 'Taken up again, where it was' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(ResumeReferralForm)) form: ResumeReferralForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(resumeReferral, { id, signed, res, form, seen, commandId });
  }
}
