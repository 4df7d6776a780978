import { Action, Signed, StepUp, type SignedIn } from '#access';
import { QueryFilter, RecordId } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { RequestReader } from '../register/requests.reader.js';
import { ItemFilterForm } from './item-filter.form.js';
import { reviewListView } from './review-list.view.js';

const TEMPLATE = 'subject-access/src/review-list/review-list.njk';

/** The items of a bundle, for whoever decides on them. */
@Controller()
export class ReviewListPage {
  constructor(private readonly requests: RequestReader) {}

  @Get('subject-access/:requestId/items')
  @Action('subject-access:review')
  @StepUp('/subject-access')
  async show(
    @RecordId('requestId') id: string,
    @Query(new QueryFilter(ItemFilterForm)) { show }: ItemFilterForm,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    res.render(TEMPLATE, reviewListView(await this.requests.review(signed, id), show));
  }
}
