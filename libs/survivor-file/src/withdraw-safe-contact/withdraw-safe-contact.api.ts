import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendSurvivorFileChange } from '../survivor-file-page/send-survivor-file-change.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { WithdrawSafeContact } from './withdraw-safe-contact.command.js';
import { WithdrawSafeContactForm } from './withdraw-safe-contact.form.js';

/** The same for API clients. */
@ApiTags('Survivor files')
@Controller()
export class WithdrawSafeContactApi {
  constructor(private readonly gateway: SurvivorGateway) {}

  @Post('api/v1/survivor-files/:survivorFileId/contacts/:contactId/withdrawal')
  @Action('survivor-file:record')
  @ApiOperation({ summary: 'Withdraw a way to reach the survivor' })
  @ApiParam({ name: 'survivorFileId', format: 'uuid' })
  @ApiParam({ name: 'contactId', format: 'uuid' })
  @ApiBody({ type: WithdrawSafeContactForm })
  @ApiCreatedResponse({ description: 'It is not used any more' })
  async submit(
    @RecordId('survivorFileId') id: string,
    @RecordId('contactId') contactId: string,
    @Body(new JsonBody(WithdrawSafeContactForm)) form: WithdrawSafeContactForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new WithdrawSafeContact(id, contactId, form, commandId, signed));
    sendSurvivorFileChange(res, id, appended);
  }
}
