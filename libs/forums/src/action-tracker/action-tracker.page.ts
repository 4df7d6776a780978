import { Action, Signed, type SignedIn } from '#access';
import { SubmissionPipe, type Submission } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ForumCases } from '../forum-case/forum-cases.reader.js';
import { ActionFilterForm } from './action-filter.form.js';
import { ActionLists } from './action-lists.reader.js';
import { actionTrackerView } from './action-tracker.view.js';

const TEMPLATE = 'forums/src/action-tracker/action-tracker.njk';
const ROWS = 25;

/** The actions that one's organisation owns or raised. */
@Controller()
export class ActionTrackerPage {
  constructor(
    private readonly lists: ActionLists,
    private readonly forumCases: ForumCases,
  ) {}

  @Get('actions')
  @Action('action:list')
  async show(
    @Query(new SubmissionPipe(ActionFilterForm)) filter: Submission<ActionFilterForm>,
    @Query('after') after: unknown,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { side = 'owned', show = 'open' } = filter.ok ? filter.form : {};
    const choice = { side: signed.member.role === 'auditor' ? ('all' as const) : side, show };
    const page = { limit: ROWS, after: typeof after === 'string' ? after : undefined };
    const list = await this.lists.list(signed, choice, page);
    res.render(TEMPLATE, actionTrackerView(list, choice, await this.forumCases.organisationNames(), signed));
  }
}
