import { Action, addFlash, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { listName } from './list-address.policies.js';
import { SavedViews } from './saved-views.query.js';

/** A member's saved views, each with a way to it and a button that removes it. */
@Controller('saved-views')
export class SavedViewsPage {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @Action('saved-view:keep')
  async show(@Signed() { member }: SignedIn, @Res() res: Response): Promise<void> {
    const views = await this.views.of(member.memberId);
    const lines = views.map((view) => ({ ...view, list: listName(view.address) }));
    res.render('my-work/src/saved-views/saved-views.njk', { lines });
  }

  @Post(':viewId/remove')
  @Action('saved-view:keep')
  async remove(
    @RecordId('viewId') viewId: string,
    @Signed() { member }: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await this.views.remove(member.memberId, viewId);
    addFlash(req, 'The view is removed. The list itself is as it was.');
    res.redirect(303, '/saved-views');
  }
}
