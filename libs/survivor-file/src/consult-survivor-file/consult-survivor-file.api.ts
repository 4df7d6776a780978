import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendSurvivorFileChange } from '../survivor-file-page/send-survivor-file-change.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { ConsultSurvivorFile } from './consult-survivor-file.command.js';
import { ConsultSurvivorFileForm } from './consult-survivor-file.form.js';

/** The same for API clients. */
@ApiTags('Survivor files')
@Controller()
export class ConsultSurvivorFileApi {
  constructor(private readonly gateway: SurvivorGateway) {}

  @Post('api/v1/survivor-files/:survivorFileId/consultations')
  @Action('survivor-file:consult')
  @ApiOperation({ summary: 'Say why you have to look into a file' })
  @ApiParam({ name: 'survivorFileId', format: 'uuid' })
  @ApiBody({ type: ConsultSurvivorFileForm })
  @ApiCreatedResponse({ description: 'You may look for an hour; the file’s advocates see who did and why' })
  async submit(
    @RecordId('survivorFileId') id: string,
    @Body(new JsonBody(ConsultSurvivorFileForm)) form: ConsultSurvivorFileForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new ConsultSurvivorFile(id, form, commandId, signed));
    sendSurvivorFileChange(res, id, appended);
  }
}
