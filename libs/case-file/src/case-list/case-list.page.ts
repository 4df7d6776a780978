import { Action, Signed, type SignedIn } from '#access';
import { Paging, SubmissionPipe, type Paged, type Submission } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CaseListForm } from './case-list.form.js';
import { CaseLists } from './case-list.query.js';
import { caseListView } from './case-list.view.js';

const TEMPLATE = 'case-file/src/case-list/case-list.njk';

/** The cases that my organisation holds. */
@Controller()
export class CaseListPage {
  constructor(private readonly lists: CaseLists) {}

  @Get('cases')
  @Action('case:list')
  async show(
    @Query(new SubmissionPipe(CaseListForm)) submission: Submission<CaseListForm>,
    @Paging() paged: Paged,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    if (!submission.ok) {
      const { errors, entered } = submission;
      const view = caseListView({ cases: [], total: 0 }, {}, signed);
      return res.status(422).render(TEMPLATE, { ...view, errors, entered });
    }
    const page = await this.lists.page(signed, submission.form, paged);
    res.render(TEMPLATE, caseListView(page, submission.form, signed));
  }
}
