import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Action } from '../route-actions/action.decorator.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { AllAlerts } from './all-alerts.js';

/** What governance leads have to look at. */
@Controller()
export class AlertsPage {
  constructor(private readonly all: AllAlerts) {}

  @Get('alerts')
  @Action('alert:list')
  async show(@Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.all.show(res, signed);
  }
}
