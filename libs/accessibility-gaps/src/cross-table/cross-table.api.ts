import { Action, Signed, type SignedIn } from '#access';
import { sendResource, SubmissionPipe, type Submission } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { queriedPeriod } from '../figures/gaps.form.js';
import { GapReads } from '../figures/gaps.reader.js';
import { CrossTableForm, USUAL_COLUMNS } from './cross-table.form.js';

/** Barriers against something else, for API clients. */
@ApiTags('Accessibility gaps')
@Controller()
export class CrossTableApi {
  constructor(private readonly gaps: GapReads) {}

  @Get('/api/v1/accessibility-gaps/by')
  @Action('gaps:read')
  @ApiOperation({ summary: 'People who met a barrier, by kind, need, area or service, as exactly as you may see them' })
  @ApiQuery({ name: 'columns', required: false, description: 'kind, need, area or service; need without one' })
  @ApiQuery({ name: 'from', required: false })
  @ApiQuery({ name: 'to', required: false })
  @ApiQuery({ name: 'quarter', required: false })
  @ApiQuery({ name: 'whose', required: false, description: 'For safeguarding leads: own, or others (suppressed)' })
  @ApiOkResponse({
    description: 'Different people by barrier and column; a row or column that is hidden has no figures',
  })
  async show(
    @Query(new SubmissionPipe(CrossTableForm)) submission: Submission<CrossTableForm>,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { columns: by = USUAL_COLUMNS, ...asked } = queriedPeriod(submission);
    const { figures, period } = await this.gaps.figures(signed, asked);
    const { from = null, to = null, quarter } = period;
    const { columns: keys = null, rows = null } = figures.cross[by] ?? {};
    sendResource(res, { body: { period: { from, to, quarter: quarter?.code ?? null }, columns: keys, rows } });
  }
}
