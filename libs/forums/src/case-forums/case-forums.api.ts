import { Action, Signed, type SignedIn } from '#access';
import { RecordId, sendResource } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CasesAtForums } from './case-forums.reader.js';

/** The forums of a case for API clients. */
@ApiTags('Forums')
@Controller()
export class CaseForumsApi {
  constructor(private readonly cases: CasesAtForums) {}

  @Get('api/v1/cases/:caseId/forum-cases')
  @Action('forum:list-case')
  @ApiOperation({ summary: 'The forums that a case went to, newest first' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiOkResponse({ description: 'All of them: a case goes to few' })
  async list(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const { forumCases } = await this.cases.open(signed, caseId);
    sendResource(res, { body: { items: forumCases } });
  }
}
