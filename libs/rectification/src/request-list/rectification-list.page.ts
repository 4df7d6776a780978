import { Action, Signed, type SignedIn } from '#access';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { RectificationReader } from '../register/rectifications.reader.js';
import { clockWords } from '../request-page/clock.view.js';

const TEMPLATE = 'rectification/src/request-list/rectification-list.njk';

/** All requests to have something put right with their clocks. */
@Controller()
export class RectificationListPage {
  constructor(private readonly requests: RectificationReader) {}

  @Get('rectifications')
  @Action('rectification:list')
  async show(@Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const entries = await this.requests.list(signed);
    const requests = entries.map(({ rectificationId, reference, personReference, dueOn, answeredOn }) => ({
      ...{ reference, person: personReference, href: `/rectifications/${rectificationId}` },
      ...clockWords({ dueOn, isAnswered: answeredOn !== null }, signed.today),
    }));
    res.render(TEMPLATE, { requests });
  }
}
