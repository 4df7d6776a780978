import { Action, Signed, type SignedIn } from '#access';
import { Paging, QueryFilter, RecordId, sendPage, sendResource, type Paged } from '#web';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CaseFiles } from '../case-page/case-page.query.js';
import { CaseListForm } from './case-list.form.js';
import { CaseLists } from './case-list.query.js';

@ApiTags('Case file')
@Controller('api/v1/cases')
export class CaseListApi {
  constructor(
    private readonly lists: CaseLists,
    private readonly files: CaseFiles,
  ) {}

  @Get()
  @Action('case:list')
  @ApiOperation({ summary: 'List the cases that your organisation holds, newest first' })
  @ApiOkResponse({ description: 'One page of cases' })
  async list(
    @Query(new QueryFilter(CaseListForm)) filter: CaseListForm,
    @Paging() paged: Paged,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const { cases, next } = await this.lists.page(signed, filter, paged);
    sendPage(res, req, { items: cases, next });
  }

  @Get(':caseId')
  @Action('case:read')
  @ApiOperation({ summary: 'Read a case; the ETag guards disclosures, assessments and corrections' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiOkResponse({ description: 'The case' })
  async read(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const { revision, personRevision, ...file } = await this.files.open(signed, caseId);
    sendResource(res, { body: { ...file, personRevision }, revision });
  }
}
