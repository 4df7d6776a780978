import { Action, NotFound } from '#access';
import { DirectoryReader } from '#directory';
import { STANDARD_CLOCK_TERMS } from '#kernel';
import { RecordId, sendResource } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ClockTermsReader } from './clock-terms.reader.js';

/** What a service's contract says about its clocks, for API clients. */
@ApiTags('Directory')
@Controller()
export class ClockTermsApi {
  constructor(
    private readonly directory: DirectoryReader,
    private readonly terms: ClockTermsReader,
  ) {}

  @Get('api/v1/services/:serviceId/clock-terms')
  @Action('clock-terms:read')
  @ApiOperation({ summary: 'What the contract of a service says about its clocks, the latest first, and the standard' })
  @ApiParam({ name: 'serviceId', format: 'uuid' })
  @ApiOkResponse({ description: 'The terms by first day; the standard holds before the first of them' })
  async show(@RecordId('serviceId') serviceId: string, @Res() res: Response): Promise<void> {
    if (!(await this.directory.service(serviceId))) throw new NotFound();
    const agreed = await this.terms.of(serviceId);
    const items = agreed.map(({ from, terms }) => ({ from, ...terms }));
    sendResource(res, { body: { serviceId, items, standard: STANDARD_CLOCK_TERMS } });
  }
}
