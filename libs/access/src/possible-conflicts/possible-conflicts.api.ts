import { Controller, Get, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { sendResource } from '#web';
import type { Response } from 'express';
import { Action } from '../route-actions/action.decorator.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { PossibleConflicts } from './possible-conflicts.query.js';

@ApiTags('Restrictions')
@ApiBearerAuth()
@Controller()
export class PossibleConflictsApi {
  constructor(private readonly conflicts: PossibleConflicts) {}

  @Get('/api/v1/possible-conflicts')
  @Action('hold:list')
  @ApiOperation({ summary: 'Members who are kept from a case because they are alike to somebody in it' })
  @ApiOkResponse({
    description: 'What waits for somebody to look first; the case by its reference, the person not at all',
  })
  async show(@Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    sendResource(res, { body: { conflicts: await this.conflicts.all(signed) } });
  }
}
