import { Action, Signed, type SignedIn } from '#access';
import { sendResource, SubmissionPipe, type Submission } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { GapsForm, queriedPeriod } from './gaps.form.js';
import { GapReads, type GapFigures } from './gaps.reader.js';

/** The accessibility gaps for API clients. */
@ApiTags('Accessibility gaps')
@Controller()
export class GapsApi {
  constructor(private readonly gaps: GapReads) {}

  @Get('/api/v1/accessibility-gaps')
  @Action('gaps:read')
  @ApiOperation({ summary: 'Who was told “no” or is without a service, as exactly as you may see it' })
  @ApiQuery({ name: 'from', required: false, description: 'First day; ignored where figures are suppressed' })
  @ApiQuery({ name: 'to', required: false, description: 'Last day; ignored where figures are suppressed' })
  @ApiQuery({
    name: 'quarter',
    required: false,
    description: 'A quarter such as 2025-Q1, finished where figures are suppressed; or “all” where they are exact',
  })
  @ApiQuery({ name: 'whose', required: false, description: 'For safeguarding leads: own, or others (suppressed)' })
  @ApiOkResponse({ description: 'Counts of times and of different people; a row that is hidden has no counts' })
  async show(
    @Query(new SubmissionPipe(GapsForm)) submission: Submission<GapsForm>,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    sendResource(res, { body: figuresResource(await this.gaps.figures(signed, queriedPeriod(submission))) });
  }
}

/** The figures as data. A breakdown that is withheld is null. */
function figuresResource({ exactness, period, figures, modelled, names }: GapFigures) {
  const { from = null, to = null, quarter, quarters, whose = null } = period;
  const { total = null, kinds = null, barriers = null, needs = null, areas = null, months = null } = figures;
  const { alone = null, criteria = null, unmet } = figures;
  const services = figures.services?.map((row) => ({ ...row, name: names.service(row.key) })) ?? null;
  return {
    isSuppressed: exactness === 'suppressed',
    whose,
    period: { from, to, quarter: quarter?.code ?? null },
    quarters: quarters.map(({ code }) => code),
    ...{ total, kinds, barriers, needs, services, areas, months },
    onlyBarrier: alone,
    criteria,
    // Two measures, never to be added: one person can be in both.
    ...(exactness !== 'own-services' && { evidencedUnmetNeed: unmet, modelledUnmetNeed: modelled ?? null }),
  };
}
