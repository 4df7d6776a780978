import { Action, Signed, type SignedIn } from '#access';
import { sendResource, SubmissionPipe, type Submission } from '#web';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { GapsForm, queriedPeriod } from '../figures/gaps.form.js';
import { GapReads } from '../figures/gaps.reader.js';
import { COLUMNS } from '../suppression/figures.js';
import { columnsIn } from './cross-table.form.js';

/** Barriers against something else, for API clients. */
@ApiTags('Accessibility gaps')
@Controller()
export class CrossTableApi {
  constructor(private readonly gaps: GapReads) {}

  @Get('/api/v1/accessibility-gaps/by/:columns')
  @Action('gaps:read')
  @ApiOperation({ summary: 'People who met a barrier, by kind, need, area or service, as exactly as you may see them' })
  @ApiParam({ name: 'columns', enum: [...COLUMNS] })
  @ApiQuery({ name: 'from', required: false })
  @ApiQuery({ name: 'to', required: false })
  @ApiQuery({ name: 'quarter', required: false })
  @ApiOkResponse({
    description: 'Different people by barrier and column; a row or column that is hidden has no figures',
  })
  async show(
    @Param('columns') columns: string,
    @Query(new SubmissionPipe(GapsForm)) submission: Submission<GapsForm>,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const by = columnsIn(columns);
    const { figures, period } = await this.gaps.figures(signed, queriedPeriod(submission));
    const { from = null, to = null, quarter } = period;
    const { columns: keys = null, rows = null } = figures.cross[by] ?? {};
    sendResource(res, { body: { period: { from, to, quarter: quarter?.code ?? null }, columns: keys, rows } });
  }
}
