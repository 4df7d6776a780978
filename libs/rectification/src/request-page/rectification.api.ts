import { Action, Signed, type SignedIn } from '#access';
import { RecordId, sendResource } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { RectificationReader } from '../register/rectifications.reader.js';
import { rectificationBody } from './rectification-body.view.js';

/** One request to have something put right, for API clients. */
@ApiTags('Rectification')
@Controller()
export class RectificationApi {
  constructor(private readonly requests: RectificationReader) {}

  @Get('api/v1/rectifications/:rectificationId')
  @Action('rectification:read')
  @ApiOperation({
    summary: 'A request to have something put right: its clock, its points and what was decided on each',
  })
  @ApiParam({ name: 'rectificationId', format: 'uuid' })
  @ApiOkResponse({ description: 'The request; the ETag is that of all such requests about the person' })
  async show(@RecordId('rectificationId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const request = await this.requests.open(signed, id);
    sendResource(res, { body: rectificationBody(request), revision: request.revision });
  }
}
