import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../send-change.js';
import { ScreenCounterAllegation } from './screen-counter-allegation.command.js';
import { ScreenCounterAllegationForm } from './screen-counter-allegation.form.js';

@ApiTags('Case file')
@Controller()
export class ScreenCounterAllegationApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/counter-allegations/:counterId/screening')
  @Action('case:screen-record')
  @ApiOperation({ summary: 'Record who of the two is the primary perpetrator, as seen from this case' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiParam({ name: 'counterId', format: 'uuid' })
  @ApiBody({ type: ScreenCounterAllegationForm })
  @ApiCreatedResponse({ description: 'Recorded' })
  async record(
    @RecordId('caseId') caseId: string,
    @RecordId('counterId') counterId: string,
    @Body(new JsonBody(ScreenCounterAllegationForm)) form: ScreenCounterAllegationForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(
      new ScreenCounterAllegation(caseId, counterId, form, commandId, signed),
    );
    sendChange(res, { appended, body: { caseId }, location: `/api/v1/cases/${caseId}/counter-allegations` });
  }
}
