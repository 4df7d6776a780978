import { Action, Signed, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ReferralReads } from '../referral-page/referral.reader.js';
import { sendStep } from '../send-step.js';
import { declineErrors, refuseDecline } from './decline-errors.js';
import { DeclineReferral } from './decline-referral.command.js';
import { declineIn, DeclineReferralForm } from './decline-referral.form.js';

@ApiTags('Referrals')
@Controller()
export class DeclineReferralApi {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly referrals: ReferralReads,
    private readonly directory: DirectoryReader,
  ) {}

  @Post('api/v1/referrals/:referralId/decline')
  @Action('referral:decline')
  @ApiOperation({ summary: 'Decline a referral with coded reasons and barriers' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: DeclineReferralForm })
  @ApiCreatedResponse({ description: 'Declined' })
  async decline(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(DeclineReferralForm)) form: DeclineReferralForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const open = await this.referrals.open(signed, 'referral:decline', id);
    // Once it has changed, what is wrong with the body no longer matters: the command says that it changed.
    if (open.entry.revision === seen) refuseDecline(declineErrors(form, open, await this.directory.briefServices()));
    const appended = await this.gateway.execute(new DeclineReferral(id, declineIn(form), seen, commandId, signed));
    sendStep(res, { referralId: id, state: 'DECLINED', appended });
  }
}
