import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../send-change.js';
import { CorrectEntry } from './correct-entry.command.js';
import { CorrectEntryForm } from './correct-entry.form.js';

@ApiTags('Case file')
@Controller()
export class CorrectEntryApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/entries/:entryId/correction')
  @Action('case:correct')
  @ApiOperation({ summary: 'Mark a disclosure or a risk assessment as a mistake; If-Match is the ETag of the case' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiParam({ name: 'entryId', format: 'uuid' })
  @ApiBody({ type: CorrectEntryForm })
  @ApiCreatedResponse({ description: 'Recorded' })
  async record(
    @RecordId('caseId') caseId: string,
    @RecordId('entryId') entryId: string,
    @Body(new JsonBody(CorrectEntryForm)) form: CorrectEntryForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(
      new CorrectEntry(caseId, { entryId, reason: form.reason }, seen, commandId, signed),
    );
    const body = { caseId, entryId, reason: form.reason };
    sendChange(res, { appended, body, location: `/api/v1/cases/${caseId}` });
  }
}
