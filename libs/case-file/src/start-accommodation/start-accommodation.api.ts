import { Action, Signed, type SignedIn } from '#access';
import { newId } from '#event-store';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../send-change.js';
import { stayIn } from './stay-in.js';
import { StartAccommodation } from './start-accommodation.command.js';
import { StartAccommodationForm } from './start-accommodation.form.js';

@ApiTags('Case file')
@Controller()
export class StartAccommodationApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/accommodations')
  @Action('case:record')
  @ApiOperation({ summary: 'Record where the person stays, never an address; If-Match is the ETag of the person' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiBody({ type: StartAccommodationForm })
  @ApiCreatedResponse({ description: 'Recorded' })
  async record(
    @RecordId('caseId') caseId: string,
    @Body(new JsonBody(StartAccommodationForm)) form: StartAccommodationForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new StartAccommodation(caseId, stayIn(form), seen, commandId, signed));
    const body = { caseId, accommodationId: newId(commandId, 'accommodation'), ...stayIn(form) };
    sendChange(res, { appended, body, location: `/api/v1/cases/${caseId}` });
  }
}
