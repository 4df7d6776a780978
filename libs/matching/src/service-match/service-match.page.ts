import { Action, NotFound, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ServiceMatchesReader } from '../service-matches/service-matches.reader.js';
import { serviceMatchView } from './service-match.view.js';

const TEMPLATE = 'matching/src/service-match/service-match.njk';

/** One service held against a person. */
@Controller()
export class ServiceMatchPage {
  constructor(private readonly services: ServiceMatchesReader) {}

  @Get('cases/:caseId/services/:serviceId')
  @Action('service-match:read')
  async show(
    @RecordId('caseId') caseId: string,
    @RecordId('serviceId') serviceId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { found, ...facts } = await this.services.one(signed, { caseId, serviceId }, 'service-match:read');
    if (!found) throw new NotFound();
    res.render(TEMPLATE, serviceMatchView(facts, found));
  }
}
