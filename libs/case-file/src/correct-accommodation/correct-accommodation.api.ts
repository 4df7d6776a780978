import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CorrectEntryForm } from '../correct-entry/correct-entry.form.js';
import { sendChange } from '../send-change.js';
import { CorrectAccommodation } from './correct-accommodation.command.js';

@ApiTags('Case file')
@Controller()
export class CorrectAccommodationApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/accommodations/:accommodationId/correction')
  @Action('case:correct')
  @ApiOperation({ summary: 'Mark a stay as a mistake; If-Match is the ETag of the person' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiParam({ name: 'accommodationId', format: 'uuid' })
  @ApiBody({ type: CorrectEntryForm })
  @ApiCreatedResponse({ description: 'Recorded' })
  async record(
    @RecordId('caseId') caseId: string,
    @RecordId('accommodationId') accommodationId: string,
    @Body(new JsonBody(CorrectEntryForm)) { reason }: CorrectEntryForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const details = { accommodationId, reason };
    const appended = await this.gateway.execute(new CorrectAccommodation(caseId, details, seen, commandId, signed));
    sendChange(res, { appended, body: { caseId, ...details }, location: `/api/v1/cases/${caseId}` });
  }
}
