import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendRequestChange } from '../send-request-change.js';
import { ApproveBundle } from './approve-bundle.command.js';
import { ApproveBundleForm } from './approve-bundle.form.js';

/** Approves a bundle for API clients. */
@ApiTags('Subject access')
@Controller()
export class ApproveBundleApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/subject-access/:requestId/approval')
  @Action('subject-access:approve')
  @ApiOperation({ summary: 'Approve a bundle as the second person, who has looked at every item on its pages' })
  @ApiParam({ name: 'requestId', format: 'uuid' })
  @ApiBody({ type: ApproveBundleForm })
  @ApiCreatedResponse({ description: 'Approved, and to be released on its page' })
  async submit(
    @RecordId('requestId') id: string,
    @Body(new JsonBody(ApproveBundleForm)) _form: ApproveBundleForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const message = new ApproveBundle(id, seen, commandId, signed);
    sendRequestChange(res, id, await this.gateway.execute(message));
  }
}
