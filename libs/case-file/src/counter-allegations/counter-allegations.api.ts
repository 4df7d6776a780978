import { Action, Signed, type SignedIn } from '#access';
import { RecordId, sendResource } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CounterAllegations } from './counter-allegations.query.js';

@ApiTags('Case file')
@Controller()
export class CounterAllegationsApi {
  constructor(private readonly counterAllegations: CounterAllegations) {}

  @Get('api/v1/cases/:caseId/counter-allegations')
  @Action('case:screen')
  @ApiOperation({ summary: 'The cases whose persons accuse the person of this case and are accused by them' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiOkResponse({ description: 'The counter-allegations, with what the latest screening found' })
  async show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const { counterAllegations: items, revision } = await this.counterAllegations.open(signed, caseId);
    sendResource(res, { body: { caseId, items }, revision });
  }
}
