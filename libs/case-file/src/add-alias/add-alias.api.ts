import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../send-change.js';
import { AddAlias } from './add-alias.command.js';
import { AddAliasForm } from './add-alias.form.js';

@ApiTags('Case file')
@Controller()
export class AddAliasApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/aliases')
  @Action('case:record')
  @ApiOperation({ summary: 'Add another name of the person; If-Match is the ETag of the person' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiBody({ type: AddAliasForm })
  @ApiCreatedResponse({ description: 'Recorded' })
  async record(
    @RecordId('caseId') caseId: string,
    @Body(new JsonBody(AddAliasForm)) form: AddAliasForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new AddAlias(caseId, { alias: form.alias }, seen, commandId, signed));
    const body = { caseId, alias: form.alias };
    sendChange(res, { appended, body, location: `/api/v1/cases/${caseId}` });
  }
}
