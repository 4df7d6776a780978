import { Action, Signed, type SignedIn } from '#access';
import { RecordId, sendResource } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { changeNeeded } from '../changes-needed.view.js';
import { isAccessible, outcomeOf, SERVICE_MATCHER, type ServiceMatch } from '../domain/match.policies.js';
import { ServiceMatchesReader } from './service-matches.reader.js';

@ApiTags('Matching')
@Controller()
export class ServiceMatchesApi {
  constructor(private readonly services: ServiceMatchesReader) {}

  @Get('api/v1/cases/:caseId/service-matches')
  @Action('service-match:read')
  @ApiOperation({
    summary: 'Hold every service against what is known of the person of a case, with what would have to change',
  })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiOkResponse({ description: 'How every service came out' })
  async read(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const { matched, area } = await this.services.all(signed, caseId, 'service-match:read');
    const matches = matched.map(({ match }) => match);
    const outcome = outcomeOf(matches.filter(({ inArea }) => inArea));
    const body = { caseId, area, on: signed.today, outcome, rules: SERVICE_MATCHER, services: matches.map(asAnswer) };
    sendResource(res, { body });
  }
}

const asAnswer = ({ checks, ...match }: ServiceMatch) => ({
  ...match,
  accessible: isAccessible({ ...match, checks }),
  checks: checks.map((checked) => ({ ...checked, ...changeIn(checked) })),
});

const changeIn = (checked: ServiceMatch['checks'][number]) => {
  const change = changeNeeded(checked);
  return change && { change };
};
