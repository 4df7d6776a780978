import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../send-change.js';
import { ReopenCase } from './reopen-case.command.js';
import { ReopenCaseForm } from './reopen-case.form.js';

@ApiTags('Case file')
@Controller()
export class ReopenCaseApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/reopening')
  @Action('case:close')
  @ApiOperation({ summary: 'Open a closed case again; If-Match is the ETag of the case' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiBody({ type: ReopenCaseForm })
  @ApiCreatedResponse({ description: 'Recorded' })
  async record(
    @RecordId('caseId') caseId: string,
    @Body(new JsonBody(ReopenCaseForm)) form: ReopenCaseForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { reason, note } = form;
    const message = new ReopenCase(caseId, { reason, note }, seen, commandId, signed);
    const appended = await this.gateway.execute(message);
    sendChange(res, { appended, body: { caseId, reason: form.reason }, location: `/api/v1/cases/${caseId}` });
  }
}
