import { Action, Signed, type SignedIn } from '#access';
import { sendPage } from '#web';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { RectificationReader } from '../register/rectifications.reader.js';

/** All requests to have something put right, for API clients. */
@ApiTags('Rectification')
@Controller()
export class RectificationListApi {
  constructor(private readonly requests: RectificationReader) {}

  @Get('api/v1/rectifications')
  @Action('rectification:list')
  @ApiOperation({
    summary:
      'Requests to have something put right with their clocks, the earliest due first, then those that were answered',
  })
  @ApiOkResponse({ description: 'No more than 200' })
  async list(@Signed() signed: SignedIn, @Req() req: Request, @Res() res: Response): Promise<void> {
    sendPage(res, req, { items: await this.requests.list(signed) });
  }
}
