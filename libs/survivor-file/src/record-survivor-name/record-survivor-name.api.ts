import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendSurvivorFileChange } from '../survivor-file-page/send-survivor-file-change.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { RecordSurvivorName } from './record-survivor-name.command.js';
import { RecordSurvivorNameForm } from './record-survivor-name.form.js';

/** The same for API clients. */
@ApiTags('Survivor files')
@Controller()
export class RecordSurvivorNameApi {
  constructor(private readonly gateway: SurvivorGateway) {}

  @Post('api/v1/survivor-files/:survivorFileId/names')
  @Action('survivor-file:record')
  @ApiOperation({ summary: 'Record what the survivor is called now' })
  @ApiParam({ name: 'survivorFileId', format: 'uuid' })
  @ApiBody({ type: RecordSurvivorNameForm })
  @ApiCreatedResponse({ description: 'The name is on record; earlier ones stay' })
  async submit(
    @RecordId('survivorFileId') id: string,
    @Body(new JsonBody(RecordSurvivorNameForm)) form: RecordSurvivorNameForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new RecordSurvivorName(id, form, commandId, signed));
    sendSurvivorFileChange(res, id, appended);
  }
}
