import { Action, Signed, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { EmergencyCases } from './emergency-case.query.js';
import { emergencyCaseView } from './emergency-case.view.js';

const TEMPLATE = 'case-file/src/emergency-case/emergency-case.njk';

/** What an emergency opens of a case, for the hour that it lasts. */
@Controller()
export class EmergencyCasePage {
  constructor(
    private readonly cases: EmergencyCases,
    private readonly directory: DirectoryReader,
  ) {}

  @Get('cases/:caseId/emergency')
  @Action('case:read-in-emergency')
  async show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const shown = await this.cases.open(signed, caseId);
    const organisations = await this.directory.organisations();
    const names = new Map(organisations.map(({ organisationId, name }) => [organisationId, name]));
    res.render(TEMPLATE, emergencyCaseView(shown, names));
  }
}
