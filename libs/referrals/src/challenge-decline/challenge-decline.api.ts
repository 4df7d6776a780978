import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { ChallengeDeclineForm } from './challenge-decline.form.js';
import { challengeDecline } from './challenge-decline.step.js';

@ApiTags('Referrals')
@Controller()
export class ChallengeDeclineApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/challenge')
  @Action('referral:challenge')
  @ApiOperation({ summary: 'Ask for a decline to be reviewed by somebody who did not decide it' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: ChallengeDeclineForm })
  @ApiCreatedResponse({ description: 'Challenged; the service answers within 5 working days' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(ChallengeDeclineForm)) form: ChallengeDeclineForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(challengeDecline, { id, signed, res, form, seen, commandId });
  }
}
