import { Action, Signed, type SignedIn } from '#access';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { RequestReader } from '../register/requests.reader.js';
import { clockWords } from '../request-page/clock.view.js';

const TEMPLATE = 'subject-access/src/request-list/request-list.njk';

/** All requests for access with their clocks. */
@Controller()
export class RequestListPage {
  constructor(private readonly requests: RequestReader) {}

  @Get('subject-access')
  @Action('subject-access:list')
  async show(@Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const entries = await this.requests.list(signed);
    const requests = entries.map((entry) => ({
      ...{ reference: entry.reference, person: entry.personReference, href: `/subject-access/${entry.requestId}` },
      ...clockWords({ ...entry, askedOn: entry.askedOn ?? undefined }, signed.today),
    }));
    res.render(TEMPLATE, { requests });
  }
}
