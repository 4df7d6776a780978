import { Action, Duties, Signed, type SignedIn } from '#access';
import { sendResource } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { countsOf } from './front-page.view.js';
import { nextStep } from './next-step.view.js';
import { OpenClocks } from './open-clocks.reader.js';

/** The front page for API clients. */
@ApiTags('My work')
@Controller()
export class FrontPageApi {
  constructor(
    private readonly clocks: OpenClocks,
    private readonly duties: Duties,
  ) {}

  @Get('api/v1/my-work')
  @Action('my-work:read')
  @ApiOperation({ summary: 'The open clocks of your organisation, the nearest deadline first, and how many there are' })
  @ApiOkResponse({
    description:
      'Counts of what is due today, overdue and waiting for others, the clocks, and what waits in lists of your role',
  })
  async show(@Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const clocks = await this.clocks.read(signed);
    const { role } = signed.member;
    const items = clocks.map((clock) => ({ ...clock, nextStep: nextStep(clock, role, signed.today).text }));
    const duties = await this.duties.of(signed);
    sendResource(res, { body: { counts: countsOf(clocks, signed.today), items, duties } });
  }
}
