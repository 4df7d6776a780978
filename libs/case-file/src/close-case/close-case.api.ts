import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../send-change.js';
import { CloseCase } from './close-case.command.js';
import { CloseCaseForm } from './close-case.form.js';

@ApiTags('Case file')
@Controller()
export class CloseCaseApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/closing')
  @Action('case:close')
  @ApiOperation({
    summary:
      'Close a case; leaveOpen says that open referrals and actions are left so; If-Match is the ETag of the case',
  })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiBody({ type: CloseCaseForm })
  @ApiCreatedResponse({ description: 'Recorded' })
  async record(
    @RecordId('caseId') caseId: string,
    @Body(new JsonBody(CloseCaseForm)) form: CloseCaseForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { reason, closedOn, note, leaveOpen = false } = form;
    const details = { reason, closedOn, note, isLeftOpen: leaveOpen };
    const message = new CloseCase(caseId, details, seen, commandId, signed);
    const appended = await this.gateway.execute(message);
    sendChange(res, { appended, body: { caseId, reason: form.reason }, location: `/api/v1/cases/${caseId}` });
  }
}
