import { Action, NotFound, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { NoticeList } from './notice-list.reader.js';
import { noticeRows } from './notice-rows.view.js';

/** What one message of a day is about: what its link leads to. */
@Controller()
export class NoticesOfDayPage {
  constructor(private readonly list: NoticeList) {}

  @Get('notices/:digestId')
  @Action('notices:read')
  async show(@RecordId('digestId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const notices = await this.list.of(signed, id);
    if (notices.length === 0) throw new NotFound();
    res.render('notices/src/notice-list/notice-list.njk', { notices: noticeRows(notices), isOfDay: true });
  }
}
