import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ReferralReads } from '../referral-page/referral.reader.js';
import { rounds } from '../referral-page/rounds.view.js';
import { sendStep } from '../send-step.js';
import { ProvideInformation } from './provide-information.command.js';
import { answersIn, ProvideInformationForm } from './provide-information.form.js';

@ApiTags('Referrals')
@Controller()
export class ProvideInformationApi {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly referrals: ReferralReads,
  ) {}

  @Post('api/v1/referrals/:referralId/information-answers')
  @Action('referral:answer')
  @ApiOperation({ summary: 'Answer every question of the open round, or say that there is no answer' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: ProvideInformationForm })
  @ApiCreatedResponse({ description: 'Answered; the time to decide runs again' })
  async provide(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(ProvideInformationForm)) form: ProvideInformationForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { steps } = await this.referrals.open(signed, 'referral:answer', id);
    const answers = answersIn(form, rounds(steps).length);
    const appended = await this.gateway.execute(new ProvideInformation(id, answers, seen, commandId, signed));
    sendStep(res, { referralId: id, state: 'RECEIVED', appended });
  }
}
