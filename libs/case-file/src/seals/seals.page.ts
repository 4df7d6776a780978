import { Action, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { SealRegister } from './seals.query.js';
import { sealsView } from './seals.view.js';

/** The seals of a case: that they exist for auditors, the orders and their steps for governance leads. */
@Controller()
export class SealsPage {
  constructor(private readonly seals: SealRegister) {}

  @Get('cases/:caseId/seals')
  @Action('seal:read')
  async show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    res.render('case-file/src/seals/seals.njk', sealsView(await this.seals.open(signed, caseId), signed.member));
  }
}
