import { Controller, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CommandGateway } from '#projections';
import { IdempotencyKey, RecordId } from '#web';
import type { Response } from 'express';
import { Action } from '../route-actions/action.decorator.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { DeclareConflict } from './declare-conflict.command.js';

@ApiTags('Restrictions')
@ApiBearerAuth()
@Controller()
export class DeclareConflictApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('/api/v1/cases/:caseId/conflict')
  @Action('conflict:declare')
  @ApiOperation({ summary: 'Declare a conflict with a case; from now on it does not exist for you' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiNoContentResponse({ description: 'Declared' })
  async declare(
    @RecordId('caseId') caseId: string,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    await this.gateway.execute(new DeclareConflict(caseId, commandId, signed));
    res.status(204).end();
  }
}
