import { Action, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ForumCases } from '../forum-case/forum-cases.reader.js';
import { CasesAtForums } from './case-forums.reader.js';
import { caseForumsView } from './case-forums.view.js';

const TEMPLATE = 'forums/src/case-forums/case-forums.njk';

/** The forums of a case, with their actions. */
@Controller()
export class CaseForumsPage {
  constructor(
    private readonly cases: CasesAtForums,
    private readonly forumCases: ForumCases,
  ) {}

  @Get('cases/:caseId/forums')
  @Action('forum:list-case')
  async show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const found = await this.cases.open(signed, caseId);
    res.render(TEMPLATE, caseForumsView(found, await this.forumCases.organisationNames(), signed));
  }
}
