import { Action, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ServiceMatchesReader } from './service-matches.reader.js';
import { serviceMatchesView } from './service-matches.view.js';

const TEMPLATE = 'matching/src/service-matches/service-matches.njk';

/** Which services fit a person, and what would have to change for the nearest of the others. */
@Controller()
export class ServiceMatchesPage {
  constructor(private readonly services: ServiceMatchesReader) {}

  @Get('cases/:caseId/services')
  @Action('service-match:read')
  async show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const matches = await this.services.all(signed, caseId, 'service-match:read');
    res.render(TEMPLATE, serviceMatchesView(matches));
  }
}
