import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendSurvivorFileChange } from '../survivor-file-page/send-survivor-file-change.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { EndAdvocate } from './end-advocate.command.js';
import { EndAdvocateForm } from './end-advocate.form.js';

/** The same for API clients. */
@ApiTags('Survivor files')
@Controller()
export class EndAdvocateApi {
  constructor(private readonly gateway: SurvivorGateway) {}

  @Post('api/v1/survivor-files/:survivorFileId/advocates/:memberId/end')
  @Action('survivor-file:record')
  @ApiOperation({ summary: 'Take a file from one of its advocates; another has to have it' })
  @ApiParam({ name: 'survivorFileId', format: 'uuid' })
  @ApiParam({ name: 'memberId', format: 'uuid' })
  @ApiBody({ type: EndAdvocateForm })
  @ApiCreatedResponse({ description: 'It is no longer theirs' })
  async submit(
    @RecordId('survivorFileId') id: string,
    @RecordId('memberId') memberId: string,
    @Body(new JsonBody(EndAdvocateForm)) _form: EndAdvocateForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new EndAdvocate(id, memberId, commandId, signed));
    sendSurvivorFileChange(res, id, appended);
  }
}
