import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, JsonBody } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendSurvivorFileChange } from '../survivor-file-page/send-survivor-file-change.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { OpenSurvivorFile, survivorFileIdOf } from './open-survivor-file.command.js';
import { OpenSurvivorFileForm } from './open-survivor-file.form.js';

/** The same for API clients. */
@ApiTags('Survivor files')
@Controller()
export class OpenSurvivorFileApi {
  constructor(private readonly gateway: SurvivorGateway) {}

  @Post('api/v1/survivor-files')
  @Action('survivor-file:open')
  @ApiOperation({ summary: 'Open a survivor’s file' })
  @ApiBody({ type: OpenSurvivorFileForm })
  @ApiCreatedResponse({ description: 'The file is open, and its advocate is whoever opened it' })
  async submit(
    @Body(new JsonBody(OpenSurvivorFileForm)) form: OpenSurvivorFileForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new OpenSurvivorFile(form, commandId, signed));
    sendSurvivorFileChange(res, survivorFileIdOf(commandId), appended);
  }
}
