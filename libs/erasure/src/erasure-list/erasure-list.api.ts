import { Action, Signed, type SignedIn } from '#access';
import { sendPage } from '#web';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ErasureReader } from '../erasure-register/erasures.reader.js';

/** All requests for erasure, for API clients. */
@ApiTags('Erasure')
@Controller()
export class ErasureListApi {
  constructor(private readonly erasures: ErasureReader) {}

  @Get('api/v1/erasures')
  @Action('erasure:list')
  @ApiOperation({ summary: 'Requests for erasure, the earliest due first, then those that have ended' })
  @ApiOkResponse({ description: 'No more than 200' })
  async list(@Signed() signed: SignedIn, @Req() req: Request, @Res() res: Response): Promise<void> {
    sendPage(res, req, { items: await this.erasures.list(signed) });
  }
}
