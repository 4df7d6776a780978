import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../send-change.js';
import { EndNeed } from './end-need.command.js';
import { EndNeedForm } from './end-need.form.js';

@ApiTags('Case file')
@Controller()
export class EndNeedApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/needs/endings')
  @Action('case:record')
  @ApiOperation({ summary: 'End a need of the person; If-Match is the ETag of the person' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiBody({ type: EndNeedForm })
  @ApiCreatedResponse({ description: 'Recorded' })
  async record(
    @RecordId('caseId') caseId: string,
    @Body(new JsonBody(EndNeedForm)) form: EndNeedForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(
      new EndNeed(caseId, { need: form.need, endedOn: form.endedOn }, seen, commandId, signed),
    );
    const body = { caseId, need: form.need, endedOn: form.endedOn };
    sendChange(res, { appended, body, location: `/api/v1/cases/${caseId}` });
  }
}
