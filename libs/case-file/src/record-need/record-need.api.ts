import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../send-change.js';
import { needIn } from './need-in.js';
import { RecordNeed } from './record-need.command.js';
import { RecordNeedForm } from './record-need.form.js';

@ApiTags('Case file')
@Controller()
export class RecordNeedApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/needs')
  @Action('case:record')
  @ApiOperation({ summary: 'Record a need of the person; If-Match is the ETag of the person' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiBody({ type: RecordNeedForm })
  @ApiCreatedResponse({ description: 'Recorded' })
  async record(
    @RecordId('caseId') caseId: string,
    @Body(new JsonBody(RecordNeedForm)) form: RecordNeedForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new RecordNeed(caseId, needIn(form), seen, commandId, signed));
    const body = { caseId, ...needIn(form) };
    sendChange(res, { appended, body, location: `/api/v1/cases/${caseId}` });
  }
}
