import { Action, Signed, type SignedIn } from '#access';
import { RecordId, sendResource } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { SealRegister } from './seals.query.js';

@ApiTags('Case file')
@Controller()
export class SealsApi {
  constructor(private readonly seals: SealRegister) {}

  @Get('api/v1/cases/:caseId/seals')
  @Action('seal:read')
  @ApiOperation({
    summary: 'The seals of a case: the orders for governance leads, only that there are seals for auditors',
  })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiOkResponse({ description: 'The seals; the ETag is that of the case' })
  async list(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const { seals, revision } = await this.seals.open(signed, caseId);
    sendResource(res, { body: { caseId, seals }, revision });
  }
}
