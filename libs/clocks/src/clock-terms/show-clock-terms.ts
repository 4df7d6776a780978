import { decideOnRole, NotFound, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import type { Refused } from '#web';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { clocksActions } from '../clocks.actions.js';
import { ClockTermsReader } from './clock-terms.reader.js';
import { clockTermsView } from './clock-terms.view.js';

/** Shows what a service's contract says about its clocks; again with what was typed when that could not be put on record. */
@Injectable()
export class ShowClockTerms {
  constructor(
    private readonly directory: DirectoryReader,
    private readonly terms: ClockTermsReader,
  ) {}

  /** Throws `NotFound` when there is no such service. */
  async show(res: Response, serviceId: string, { member, today }: SignedIn, refused?: Refused): Promise<void> {
    const service = await this.directory.service(serviceId);
    if (!service) throw new NotFound();
    const rule = clocksActions['clock-terms:agree'];
    const mayRole = decideOnRole({ member, rule, action: 'clock-terms:agree' }).effect === 'allow';
    const mayAgree = mayRole && service.status !== 'closed';
    const view = clockTermsView(service, await this.terms.of(serviceId), { today, mayAgree }, refused);
    res.render('clocks/src/clock-terms/clock-terms.njk', view);
  }
}
