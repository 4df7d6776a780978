import { Action, Signed, type SignedIn } from '#access';
import { RecordId, sendResource } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CaseTrails } from './case-trail.reader.js';

/** Who was told of corrections, for API clients. */
@ApiTags('Sharing')
@Controller()
export class CaseNoticesApi {
  constructor(private readonly trails: CaseTrails) {}

  @Get('api/v1/cases/:caseId/notices')
  @Action('sharing:audit-case')
  @ApiOperation({
    summary: 'Which recipient was told of which correction or recall of a case, and who has acknowledged it',
  })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiOkResponse({ description: 'At most 200, those that wait for an acknowledgement first' })
  async list(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const { notices } = await this.trails.open(signed, caseId);
    sendResource(res, { body: { items: notices } });
  }
}
