import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendStep } from '../send-step.js';
import { RequestInformation } from './request-information.command.js';
import { questionsIn, RequestInformationForm } from './request-information.form.js';

@ApiTags('Referrals')
@Controller()
export class RequestInformationApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/referrals/:referralId/information-requests')
  @Action('referral:ask')
  @ApiOperation({ summary: 'Ask the referrer up to five questions; your time to decide stands still' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: RequestInformationForm })
  @ApiCreatedResponse({ description: 'Asked' })
  async request(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(RequestInformationForm)) form: RequestInformationForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new RequestInformation(id, questionsIn(form), seen, commandId, signed));
    sendStep(res, { referralId: id, state: 'INFO_REQUESTED', appended });
  }
}
