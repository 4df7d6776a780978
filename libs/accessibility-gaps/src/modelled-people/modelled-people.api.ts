import { Action, Signed, type SignedIn } from '#access';
import { Paging, sendPage, SubmissionPipe, type Paged, type Submission } from '#web';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { queriedPeriod } from '../figures/gaps.form.js';
import { GapReads } from '../figures/gaps.reader.js';
import { openedItems } from '../figures/opened-page.js';
import { ModelledPeopleForm } from './modelled-people.form.js';

/** The people behind one figure of modelled need, for API clients. */
@ApiTags('Accessibility gaps')
@Controller()
export class ModelledPeopleApi {
  constructor(private readonly gaps: GapReads) {}

  @Get('/api/v1/accessibility-gaps/modelled')
  @Action('gaps:open-people')
  @ApiOperation({ summary: 'The people whom a figure of modelled need counts, for those who may know them' })
  @ApiQuery({ name: 'outcome', required: false, description: 'UNMET without one' })
  @ApiQuery({ name: 'barrier', required: false })
  @ApiQuery({ name: 'area', required: false })
  @ApiQuery({ name: 'needs', required: false, description: 'The number of needs of multiple disadvantage' })
  @ApiQuery({ name: 'from', required: false })
  @ApiQuery({ name: 'to', required: false })
  @ApiQuery({ name: 'quarter', required: false })
  @ApiQuery({ name: 'whose', required: false, description: 'For safeguarding leads: own; of others nothing opens' })
  @ApiOkResponse({ description: 'Cases, areas and barriers, on the day that was counted' })
  async list(
    @Query(new SubmissionPipe(ModelledPeopleForm)) submission: Submission<ModelledPeopleForm>,
    @Paging() page: Paged,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const { from, to, quarter, whose, ...choice } = queriedPeriod(submission);
    const { asOf, people } = await this.gaps.modelledPeople(signed, { from, to, quarter, whose }, choice);
    const { items, next } = openedItems(people, page);
    const said = items.map(({ caseIds, outcome, areas, barriers }) => ({ asOf, caseIds, outcome, areas, barriers }));
    sendPage(res, req, { items: said, next });
  }
}
