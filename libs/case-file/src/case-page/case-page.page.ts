import { Action, Signed, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CaseFiles } from './case-page.query.js';
import { casePageView } from './case-page.view.js';

const TEMPLATE = 'case-file/src/case-page/case-page.njk';

/** The overview of a case: who it is about, what they need, where they stay, and what has been recorded. */
@Controller()
export class CasePage {
  constructor(
    private readonly files: CaseFiles,
    private readonly directory: DirectoryReader,
  ) {}

  @Get('cases/:caseId')
  @Action('case:read')
  async show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const file = await this.files.open(signed, caseId);
    const organisations = await this.directory.organisations();
    const names = new Map(organisations.map(({ organisationId, name }) => [organisationId, name]));
    res.render(TEMPLATE, casePageView(file, signed, names));
  }
}
