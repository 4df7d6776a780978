import { Action, Signed, type SignedIn } from '#access';
import { sendPage } from '#web';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { NoticeList } from './notice-list.reader.js';

@ApiTags('Notices')
@Controller()
export class NoticeListApi {
  constructor(private readonly list: NoticeList) {}

  @Get('api/v1/notices')
  @Action('notices:read')
  @ApiOperation({ summary: 'What you were told of, the newest first, at most 100: codes, times and paths' })
  @ApiOkResponse({ description: 'Your notices' })
  async show(@Signed() signed: SignedIn, @Req() req: Request, @Res() res: Response): Promise<void> {
    const notices = await this.list.of(signed);
    sendPage(res, req, { items: notices.map((each) => ({ ...each, at: each.at.toISOString() })) });
  }
}
