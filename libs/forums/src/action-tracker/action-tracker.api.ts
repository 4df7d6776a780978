import { Action, Signed, type SignedIn } from '#access';
import { Paging, QueryFilter, sendPage, type Paged } from '#web';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { actionResourceView } from '../action-page/action-resource.view.js';
import { ActionFilterForm, SHOWN_ACTIONS, SIDES } from './action-filter.form.js';
import { ActionLists } from './action-lists.reader.js';

/** Actions for API clients. */
@ApiTags('Actions')
@Controller()
export class ActionTrackerApi {
  constructor(private readonly lists: ActionLists) {}

  @Get('api/v1/actions')
  @Action('action:list')
  @ApiOperation({ summary: 'The actions that your organisation owns or raised, by due date' })
  @ApiQuery({ name: 'side', required: false, enum: SIDES.codes.map(({ code }) => code) })
  @ApiQuery({ name: 'show', required: false, enum: SHOWN_ACTIONS.codes.map(({ code }) => code) })
  @ApiOkResponse({ description: 'One page of actions' })
  async list(
    @Query(new QueryFilter(ActionFilterForm)) { side = 'all', show = 'open' }: ActionFilterForm,
    @Paging() { limit, cursor }: Paged,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const { page } = await this.lists.list(signed, { side, show }, { limit, after: cursor });
    sendPage(res, req, { items: page.actions.map((each) => actionResourceView(each, signed.today)), next: page.next });
  }
}
