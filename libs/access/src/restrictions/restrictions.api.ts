import { Controller, Get, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { RecordId, sendResource } from '#web';
import type { Response } from 'express';
import { Action } from '../route-actions/action.decorator.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { RestrictionLists } from './restrictions.reader.js';

@ApiTags('Restrictions')
@ApiBearerAuth()
@Controller()
export class RestrictionsApi {
  constructor(private readonly lists: RestrictionLists) {}

  @Get('/api/v1/cases/:caseId/restrictions')
  @Action('restriction:read')
  @ApiOperation({ summary: 'Who may not know of a case, for those who keep the lists' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiOkResponse({
    description: 'The restriction, the members kept out, and the changes that wait for a second person',
  })
  async show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    sendResource(res, { body: await this.lists.open(signed, caseId) });
  }
}
