import { Action, Signed, type SignedIn } from '#access';
import { RecordId, sendResource } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { RequestReader } from '../register/requests.reader.js';
import { requestBody } from './request-body.view.js';

/** One request for access, for API clients. */
@ApiTags('Subject access')
@Controller()
export class RequestApi {
  constructor(private readonly requests: RequestReader) {}

  @Get('api/v1/subject-access/:requestId')
  @Action('subject-access:read')
  @ApiOperation({
    summary: 'A request for access: its clock, what was done and how many items are decided on',
    description:
      'What is recorded is read, decided on, released and downloaded on the pages alone: each asks for a fresh proof of ' +
      'who asks, which no token can give.',
  })
  @ApiParam({ name: 'requestId', format: 'uuid' })
  @ApiOkResponse({ description: 'The request, without content; the ETag is its revision' })
  async show(@RecordId('requestId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const request = await this.requests.open(signed, id);
    sendResource(res, { body: requestBody(request), revision: request.revision });
  }
}
