import { Action, Signed, type SignedIn } from '#access';
import { newId } from '#event-store';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../send-change.js';
import { ProposeSeal, TakeSealStep } from './seal-record.command.js';
import { SealOrderForm, SealStepForm } from './seal-record.form.js';

@ApiTags('Case file')
@Controller()
export class SealRecordApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/seals')
  @Action('seal:write')
  @ApiOperation({ summary: 'Propose a seal by order of a court; a second governance lead has to approve it' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiBody({ type: SealOrderForm })
  @ApiCreatedResponse({ description: 'Proposed' })
  async propose(
    @RecordId('caseId') caseId: string,
    @Body(new JsonBody(SealOrderForm)) form: SealOrderForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new ProposeSeal(caseId, form, seen, commandId, signed));
    const body = { caseId, sealId: newId(commandId, 'seal') };
    sendChange(res, { appended, body, location: `/api/v1/cases/${caseId}/seals` });
  }

  @Post('api/v1/cases/:caseId/seals/:sealId/steps')
  @Action('seal:write')
  @ApiOperation({
    summary: 'Approve a seal, or not; ask to lift one, or approve that; If-Match is the ETag of the seals',
  })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiParam({ name: 'sealId', format: 'uuid' })
  @ApiBody({ type: SealStepForm })
  @ApiCreatedResponse({ description: 'Recorded' })
  async step(
    @RecordId('caseId') caseId: string,
    @RecordId('sealId') sealId: string,
    @Body(new JsonBody(SealStepForm)) { step }: SealStepForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new TakeSealStep(caseId, sealId, step, seen, commandId, signed));
    sendChange(res, { appended, body: { caseId, sealId, step }, location: `/api/v1/cases/${caseId}/seals` });
  }
}
