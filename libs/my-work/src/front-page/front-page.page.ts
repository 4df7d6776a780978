import { Action, Duties, Signed, type SignedIn } from '#access';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { dutiesView } from './duties.view.js';
import { frontPageView, partShown } from './front-page.view.js';
import { hasWork, OpenClocks } from './open-clocks.reader.js';
import { SavedViews } from '../saved-views/saved-views.query.js';
import { waysView } from './ways.view.js';

/** What somebody meets after signing in: what they have to do, or where their work is. */
@Controller()
export class FrontPage {
  constructor(
    private readonly clocks: OpenClocks,
    private readonly views: SavedViews,
    private readonly duties: Duties,
  ) {}

  @Get()
  @Action('my-work:read')
  async show(@Query('show') show: unknown, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const { member, today } = signed;
    if (!hasWork(member.role)) {
      const duties = dutiesView(await this.duties.of(signed), today);
      return res.render('my-work/src/front-page/ways.njk', { ...waysView(member.role), duties });
    }
    const view = frontPageView(await this.clocks.read(signed), member, today, partShown(show));
    const views = await this.views.of(member.memberId);
    res.render('my-work/src/front-page/front-page.njk', { ...view, views });
  }
}
