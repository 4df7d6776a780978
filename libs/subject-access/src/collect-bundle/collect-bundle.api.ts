import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendRequestChange } from '../send-request-change.js';
import { CollectBundle } from './collect-bundle.command.js';
import { CollectBundleForm } from './collect-bundle.form.js';

/** Collects what is recorded for API clients. */
@ApiTags('Subject access')
@Controller()
export class CollectBundleApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/subject-access/:requestId/collection')
  @Action('subject-access:work')
  @ApiOperation({ summary: 'Collect what is recorded about the person, as far as the log goes now' })
  @ApiParam({ name: 'requestId', format: 'uuid' })
  @ApiBody({ type: CollectBundleForm })
  @ApiCreatedResponse({ description: 'Collected: every item has to be decided on' })
  async submit(
    @RecordId('requestId') id: string,
    @Body(new JsonBody(CollectBundleForm)) _form: CollectBundleForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const message = new CollectBundle(id, seen, commandId, signed);
    sendRequestChange(res, id, await this.gateway.execute(message));
  }
}
