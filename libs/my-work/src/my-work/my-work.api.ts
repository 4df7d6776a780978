import { Action, Signed, type SignedIn } from '#access';
import { sendPage } from '#web';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { MyWork } from './my-work.reader.js';
import { showAsked } from './my-work.view.js';
import { belongs } from './work-item.js';

/** Your organisation's running clocks for API clients. */
@ApiTags('My work')
@Controller()
export class MyWorkApi {
  constructor(private readonly work: MyWork) {}

  @Get('/api/v1/my-work')
  @Action('my-work:read')
  @ApiOperation({
    summary: 'What is your turn, the earliest due first; or what is due today, overdue or waits for others',
  })
  @ApiQuery({ name: 'show', required: false, enum: ['today', 'overdue', 'waiting'] })
  @ApiOkResponse({ description: 'Referrals and actions with their next step; empty for those who work on no case' })
  async list(
    @Query('show') show: unknown,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const items = (await this.work.list(signed)) ?? [];
    sendPage(res, req, { items: items.filter((item) => belongs(item, showAsked(show), signed.today)) });
  }
}
