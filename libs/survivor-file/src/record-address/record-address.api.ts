import { Action, Signed, type SignedIn } from '#access';
import { newId } from '#event-store';
import { IdempotencyKey, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendSurvivorFileChange } from '../survivor-file-page/send-survivor-file-change.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { RecordAddress } from './record-address.command.js';
import { RecordAddressForm } from './record-address.form.js';

/** The same for API clients. */
@ApiTags('Survivor files')
@Controller()
export class RecordAddressApi {
  constructor(private readonly gateway: SurvivorGateway) {}

  @Post('api/v1/survivor-files/:survivorFileId/addresses')
  @Action('survivor-file:record')
  @ApiOperation({ summary: 'Record a place where the survivor is to be found' })
  @ApiParam({ name: 'survivorFileId', format: 'uuid' })
  @ApiBody({ type: RecordAddressForm })
  @ApiCreatedResponse({ description: 'The place is on record, confidential' })
  async submit(
    @RecordId('survivorFileId') id: string,
    @Body(new JsonBody(RecordAddressForm)) form: RecordAddressForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new RecordAddress(id, form, commandId, signed));
    sendSurvivorFileChange(res, id, appended, { addressId: newId(commandId, 'address') });
  }
}
