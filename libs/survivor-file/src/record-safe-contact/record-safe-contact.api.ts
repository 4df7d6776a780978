import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendSurvivorFileChange } from '../survivor-file-page/send-survivor-file-change.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { contactIdOf, RecordSafeContact } from './record-safe-contact.command.js';
import { RecordSafeContactForm } from './record-safe-contact.form.js';

/** The same for API clients. */
@ApiTags('Survivor files')
@Controller()
export class RecordSafeContactApi {
  constructor(private readonly gateway: SurvivorGateway) {}

  @Post('api/v1/survivor-files/:survivorFileId/contacts')
  @Action('survivor-file:record')
  @ApiOperation({ summary: 'Record a way by which the survivor can be reached, or must not be' })
  @ApiParam({ name: 'survivorFileId', format: 'uuid' })
  @ApiBody({ type: RecordSafeContactForm })
  @ApiCreatedResponse({ description: 'The way is on record for 28 days' })
  async submit(
    @RecordId('survivorFileId') id: string,
    @Body(new JsonBody(RecordSafeContactForm)) form: RecordSafeContactForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new RecordSafeContact(id, form, commandId, signed));
    sendSurvivorFileChange(res, id, appended, { contactId: contactIdOf(commandId) });
  }
}
