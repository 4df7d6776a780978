import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../send-change.js';
import { ReattributeDisclosure } from './reattribute-disclosure.command.js';
import { ReattributeDisclosureForm } from './reattribute-disclosure.form.js';

@ApiTags('Case file')
@Controller()
export class ReattributeDisclosureApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/disclosures/:disclosureId/reattribution')
  @Action('case:correct')
  @ApiOperation({ summary: 'Move a disclosure to the case that it is about; If-Match is the ETag of the case' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiParam({ name: 'disclosureId', format: 'uuid' })
  @ApiBody({ type: ReattributeDisclosureForm })
  @ApiCreatedResponse({ description: 'Recorded' })
  async record(
    @RecordId('caseId') caseId: string,
    @RecordId('disclosureId') disclosureId: string,
    @Body(new JsonBody(ReattributeDisclosureForm)) form: ReattributeDisclosureForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { toCaseId, safety } = form;
    const appended = await this.gateway.execute(
      new ReattributeDisclosure(caseId, { disclosureId, toCaseId, safety }, seen, commandId, signed),
    );
    const body = { caseId, disclosureId, toCaseId, safety };
    sendChange(res, { appended, body, location: `/api/v1/cases/${caseId}` });
  }
}
