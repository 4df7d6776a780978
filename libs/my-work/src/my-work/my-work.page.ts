import { Action, Signed, type SignedIn } from '#access';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { MyWork } from './my-work.reader.js';
import { myWorkView, showAsked, startView } from './my-work.view.js';

/** The front page after sign-in: what is due, or for those who work on no case, where to begin. */
@Controller()
export class MyWorkPage {
  constructor(private readonly work: MyWork) {}

  @Get('/')
  @Action('my-work:read')
  async show(@Query('show') show: unknown, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const { member, today } = signed;
    const items = await this.work.list(signed);
    if (!items) return res.render('my-work/src/my-work/start.njk', startView(member.role));
    res.render('my-work/src/my-work/my-work.njk', myWorkView(items, showAsked(show), today, member));
  }
}
