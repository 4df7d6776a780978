import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../send-change.js';
import { RaiseCounterAllegation } from './raise-counter-allegation.command.js';
import { RaiseCounterAllegationForm } from './raise-counter-allegation.form.js';

@ApiTags('Case file')
@Controller()
export class RaiseCounterAllegationApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/counter-allegations')
  @Action('case:screen-record')
  @ApiOperation({ summary: 'Record that the persons of two cases accuse each other' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiBody({ type: RaiseCounterAllegationForm })
  @ApiCreatedResponse({ description: 'Recorded' })
  async record(
    @RecordId('caseId') caseId: string,
    @Body(new JsonBody(RaiseCounterAllegationForm)) form: RaiseCounterAllegationForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(
      new RaiseCounterAllegation(caseId, form.otherReference, commandId, signed),
    );
    sendChange(res, { appended, body: { caseId }, location: `/api/v1/cases/${caseId}/counter-allegations` });
  }
}
