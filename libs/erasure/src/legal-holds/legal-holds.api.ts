import { Action, Signed, type SignedIn } from '#access';
import { sendPage } from '#web';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { LegalHoldReader } from './legal-holds.reader.js';

/** The legal holds, for API clients. */
@ApiTags('Erasure')
@Controller()
export class LegalHoldsApi {
  constructor(private readonly holds: LegalHoldReader) {}

  @Get('api/v1/legal-holds')
  @Action('erasure:list')
  @ApiOperation({ summary: 'The legal holds in force, the oldest first' })
  @ApiOkResponse({ description: 'No more than 200; `revision` is what If-Match takes to lift one' })
  async list(@Signed() signed: SignedIn, @Req() req: Request, @Res() res: Response): Promise<void> {
    sendPage(res, req, { items: await this.holds.list(signed) });
  }

  @Get('api/v1/legal-holds/lifted')
  @Action('erasure:list')
  @ApiOperation({ summary: 'The legal holds that were lifted, the latest first, each with why' })
  @ApiOkResponse({ description: 'No more than 200; `liftReason` is null of those from before a reason was asked for' })
  async lifted(@Signed() signed: SignedIn, @Req() req: Request, @Res() res: Response): Promise<void> {
    sendPage(res, req, { items: await this.holds.lifted(signed) });
  }
}
