import { Action, Signed, type SignedIn } from '#access';
import { RecordId, sendResource, SubmissionPipe, type Submission } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { PlaceForm, queried } from '../case-history/place.form.js';
import { Replays } from '../case-history/replays.js';
import { asOfResource } from './as-of.view.js';

/** A case as it was, for API clients. */
@ApiTags('History')
@Controller()
export class AsOfApi {
  constructor(private readonly replays: Replays) {}

  @Get('/api/v1/cases/:caseId/as-of')
  @Action('history:replay')
  @ApiOperation({
    summary: 'A case as it was at an event or a date, by when things were recorded or by when they happened',
  })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiQuery({ name: 'basis', required: false, enum: ['recorded', 'happened'] })
  @ApiQuery({ name: 'at', required: false, type: Number, description: 'The number of an event on that clock' })
  @ApiQuery({ name: 'on', required: false, description: 'A date: the end of that day' })
  @ApiQuery({ name: 'time', required: false, description: 'With a date, a time such as 15:30: the end of that minute' })
  @ApiOkResponse({ description: 'The place, and what was known there; counts of actions are judged on its date' })
  async show(
    @RecordId('caseId') caseId: string,
    @Query(new SubmissionPipe(PlaceForm)) submission: Submission<PlaceForm>,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { replay } = await this.replays.open(signed, caseId, queried(submission));
    sendResource(res, { body: asOfResource(caseId, replay) });
  }
}
