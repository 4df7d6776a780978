import { Action, Signed, type SignedIn } from '#access';
import { newId } from '#event-store';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../send-change.js';
import { disclosureIn } from './disclosure-in.js';
import { RecordDisclosure } from './record-disclosure.command.js';
import { RecordDisclosureForm } from './record-disclosure.form.js';

@ApiTags('Case file')
@Controller()
export class RecordDisclosureApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/disclosures')
  @Action('case:record')
  @ApiOperation({ summary: 'Record an account of abuse by the person; If-Match is the ETag of the case' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiBody({ type: RecordDisclosureForm })
  @ApiCreatedResponse({ description: 'Recorded' })
  async record(
    @RecordId('caseId') caseId: string,
    @Body(new JsonBody(RecordDisclosureForm)) form: RecordDisclosureForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(
      new RecordDisclosure(caseId, disclosureIn(form), seen, commandId, signed),
    );
    const body = { caseId, disclosureId: newId(commandId, 'disclosure'), ...disclosureIn(form) };
    sendChange(res, { appended, body, location: `/api/v1/cases/${caseId}` });
  }
}
