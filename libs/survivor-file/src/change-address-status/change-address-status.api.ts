import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendSurvivorFileChange } from '../survivor-file-page/send-survivor-file-change.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { ChangeAddressStatus } from './change-address-status.command.js';
import { ChangeAddressStatusForm } from './change-address-status.form.js';

/** The same for API clients. */
@ApiTags('Survivor files')
@Controller()
export class ChangeAddressStatusApi {
  constructor(private readonly gateway: SurvivorGateway) {}

  @Post('api/v1/survivor-files/:survivorFileId/addresses/:addressId/status')
  @Action('survivor-file:record')
  @ApiOperation({ summary: 'Say who knows of a place' })
  @ApiParam({ name: 'survivorFileId', format: 'uuid' })
  @ApiParam({ name: 'addressId', format: 'uuid' })
  @ApiBody({ type: ChangeAddressStatusForm })
  @ApiCreatedResponse({ description: 'The status is on record' })
  async submit(
    @RecordId('survivorFileId') id: string,
    @RecordId('addressId') addressId: string,
    @Body(new JsonBody(ChangeAddressStatusForm)) form: ChangeAddressStatusForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new ChangeAddressStatus(id, addressId, form, commandId, signed));
    sendSurvivorFileChange(res, id, appended);
  }
}
