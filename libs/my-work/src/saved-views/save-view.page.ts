import { Action, answerForm, Signed, type SignedIn } from '#access';
import { newId } from '#event-store';
import { RuleBroken } from '#kernel';
import { SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { myWorkRules } from '../my-work.rules.js';
import { listAddress, listName } from './list-address.policies.js';
import { SaveViewForm } from './save-view.form.js';
import { SavedViews } from './saved-views.query.js';

const TEMPLATE = 'my-work/src/saved-views/save-view.njk';
const REFUSAL = 'my-work/src/saved-views/view-not-saved.njk';
const FIELDS = {
  'saved-view-name-taken': 'name',
  'saved-views-full': 'name',
  'saved-view-not-a-list': 'name',
};

/** Gives a list with its filter a name. */
@Controller('saved-views/save')
export class SaveViewPage {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @Action('saved-view:keep')
  show(@Query('address') asked: unknown, @Res() res: Response): void {
    const list = typeof asked === 'string' ? listName(asked) : undefined;
    if (typeof asked !== 'string' || list === undefined) return res.redirect(303, '/saved-views');
    const address = listAddress(asked);
    if (address === undefined) return res.status(422).render(REFUSAL, { list, back: asked });
    render(res, address);
  }

  @Post()
  @Action('saved-view:keep')
  async submit(
    @Body(new SubmissionPipe(SaveViewForm)) submission: Submission<SaveViewForm>,
    @Signed() { member, now }: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId }) => {
        const address = listAddress(form.address);
        if (address === undefined) throw new RuleBroken('saved-view-not-a-list');
        const view = { viewId: newId(commandId, 'saved-view'), name: form.name, address };
        return this.views.keep(member.memberId, view, now);
      },
      rules: { fields: FIELDS, texts: myWorkRules },
      show: (refused) => {
        const typed: unknown = refused.entered['address'];
        render(res, (typeof typed === 'string' ? listAddress(typed) : undefined) ?? '', refused);
      },
      done: 'The view is saved. You find it under My work.',
      next: ({ form }) => listAddress(form.address) ?? '/',
    });
  }
}

function render(res: Response, address: string, refused?: Refused): void {
  const { errors = [], entered = {}, commandId } = refused ?? {};
  res.render(TEMPLATE, { address, list: listName(address), errors, entered, ...(commandId && { commandId }) });
}
