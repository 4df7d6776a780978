import { Injectable } from '@nestjs/common';
import type { Refused } from '#web';
import type { Response } from 'express';
import { Canaries } from '../canary-records/canaries.query.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { Alerts } from './alerts.query.js';
import { ALERTS_TEMPLATE, alertsView } from './alerts.view.js';

/** The page of all alerts, as its own route and the form on it show it. */
@Injectable()
export class AllAlerts {
  constructor(
    private readonly alerts: Alerts,
    private readonly canaries: Canaries,
  ) {}

  /** With what was refused at the form of the alert `alertId`, where something was. */
  async show(res: Response, { member, now }: SignedIn, refused?: Refused, alertId?: string): Promise<void> {
    const { organisationId, memberId } = member;
    const [alerts, canaries] = await Promise.all([
      this.alerts.of(organisationId, { memberId, now }),
      this.canaries.of(organisationId),
    ]);
    res.render(ALERTS_TEMPLATE, alertsView({ alerts, canaries, viewer: member }, refused, alertId));
  }
}
