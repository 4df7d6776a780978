import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Canaries } from '../canary-records/canaries.query.js';
import { Action } from '../route-actions/action.decorator.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { Alerts } from './alerts.query.js';
import { ALERTS_TEMPLATE, alertsView } from './alerts.view.js';

/** What governance leads have to look at. */
@Controller()
export class AlertsPage {
  constructor(
    private readonly alerts: Alerts,
    private readonly canaries: Canaries,
  ) {}

  @Get('alerts')
  @Action('alert:list')
  async show(@Signed() { member, now }: SignedIn, @Res() res: Response): Promise<void> {
    const { organisationId, memberId } = member;
    const [alerts, canaries] = await Promise.all([
      this.alerts.of(organisationId, { memberId, now }),
      this.canaries.of(organisationId),
    ]);
    res.render(ALERTS_TEMPLATE, alertsView({ alerts, canaries, viewer: member }));
  }
}
