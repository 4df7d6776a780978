import { Action, Signed, type SignedIn } from '#access';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { NoticeList } from './notice-list.reader.js';
import { noticeRows } from './notice-rows.view.js';

const TEMPLATE = 'notices/src/notice-list/notice-list.njk';

/** What the member was told of. */
@Controller()
export class NoticeListPage {
  constructor(private readonly list: NoticeList) {}

  @Get('notices')
  @Action('notices:read')
  async show(@Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    res.render(TEMPLATE, { notices: noticeRows(await this.list.of(signed)), isOfDay: false });
  }
}
