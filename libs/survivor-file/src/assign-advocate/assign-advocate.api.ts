import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendSurvivorFileChange } from '../survivor-file-page/send-survivor-file-change.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { AssignAdvocate } from './assign-advocate.command.js';
import { AssignAdvocateForm } from './assign-advocate.form.js';

/** The same for API clients. */
@ApiTags('Survivor files')
@Controller()
export class AssignAdvocateApi {
  constructor(private readonly gateway: SurvivorGateway) {}

  @Post('api/v1/survivor-files/:survivorFileId/advocates')
  @Action('survivor-file:record')
  @ApiOperation({ summary: 'Give a file to a colleague as well' })
  @ApiParam({ name: 'survivorFileId', format: 'uuid' })
  @ApiBody({ type: AssignAdvocateForm })
  @ApiCreatedResponse({ description: 'The file is theirs as well' })
  async submit(
    @RecordId('survivorFileId') id: string,
    @Body(new JsonBody(AssignAdvocateForm)) form: AssignAdvocateForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new AssignAdvocate(id, form, commandId, signed));
    sendSurvivorFileChange(res, id, appended);
  }
}
