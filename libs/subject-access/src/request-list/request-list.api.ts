import { Action, Signed, type SignedIn } from '#access';
import { sendPage } from '#web';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { RequestReader } from '../register/requests.reader.js';

/** All requests for access, for API clients. */
@ApiTags('Subject access')
@Controller()
export class RequestListApi {
  constructor(private readonly requests: RequestReader) {}

  @Get('api/v1/subject-access')
  @Action('subject-access:list')
  @ApiOperation({
    summary: 'Requests for access with their clocks, the earliest due first, then those that were answered',
  })
  @ApiOkResponse({ description: 'No more than 200' })
  async list(@Signed() signed: SignedIn, @Req() req: Request, @Res() res: Response): Promise<void> {
    sendPage(res, req, { items: await this.requests.list(signed) });
  }
}
