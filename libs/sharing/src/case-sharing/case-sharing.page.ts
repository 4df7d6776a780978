import { Action, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { cursorIn } from '../audit-trail/cursor-in.js';
import { SharingDecisions } from '../sharing-decision/sharing-decisions.reader.js';
import { caseSharingView } from './case-sharing.view.js';
import { CaseTrails } from './case-trail.reader.js';

const TEMPLATE = 'sharing/src/case-sharing/case-sharing.njk';

/** The tab of a case that shows what was shared. */
@Controller()
export class CaseSharingPage {
  constructor(
    private readonly trails: CaseTrails,
    private readonly decisions: SharingDecisions,
  ) {}

  @Get('cases/:caseId/sharing')
  @Action('sharing:audit-case')
  async show(
    @RecordId('caseId') caseId: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const trail = await this.trails.open(signed, caseId, cursorIn(query['decisions']));
    const names = await this.decisions.namesFor(trail.decisions.decisions.map(({ decidedBy }) => decidedBy));
    res.render(TEMPLATE, caseSharingView(trail, names, signed.member));
  }
}
