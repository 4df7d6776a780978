import { Action, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CounterAllegations } from './counter-allegations.query.js';
import { COUNTER_ALLEGATIONS_TEMPLATE, counterAllegationsView } from './counter-allegations.view.js';

/** The cases whose persons accuse each other, and who is primary. */
@Controller()
export class CounterAllegationsPage {
  constructor(private readonly counterAllegations: CounterAllegations) {}

  @Get('cases/:caseId/counter-allegations')
  @Action('case:screen')
  async show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const found = await this.counterAllegations.open(signed, caseId);
    res.render(COUNTER_ALLEGATIONS_TEMPLATE, counterAllegationsView(found, signed));
  }
}
