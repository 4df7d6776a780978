import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../send-change.js';
import { CorrectNeed } from './correct-need.command.js';
import { CorrectNeedForm } from './correct-need.form.js';

@ApiTags('Case file')
@Controller()
export class CorrectNeedApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/needs/corrections')
  @Action('case:correct')
  @ApiOperation({ summary: 'Mark a need as a mistake; If-Match is the ETag of the person' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiBody({ type: CorrectNeedForm })
  @ApiCreatedResponse({ description: 'Recorded' })
  async record(
    @RecordId('caseId') caseId: string,
    @Body(new JsonBody(CorrectNeedForm)) { need, reason }: CorrectNeedForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new CorrectNeed(caseId, { need, reason }, seen, commandId, signed));
    sendChange(res, { appended, body: { caseId, need, reason }, location: `/api/v1/cases/${caseId}` });
  }
}
