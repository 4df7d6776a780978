import { Action, Signed, type SignedIn } from '#access';
import { RecordId, sendResource } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { actionResourceView } from './action-resource.view.js';
import { OpenActions } from './open-actions.reader.js';

/** One action for API clients. */
@ApiTags('Actions')
@Controller()
export class ActionApi {
  constructor(private readonly actions: OpenActions) {}

  @Get('api/v1/actions/:actionId')
  @Action('action:read')
  @ApiOperation({ summary: 'An action, with where it stands today' })
  @ApiParam({ name: 'actionId', format: 'uuid' })
  @ApiOkResponse({ description: 'The action; its ETag is the revision to name in If-Match' })
  async show(@RecordId('actionId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const { action, person } = await this.actions.open(signed, 'action:read', id);
    sendResource(res, { body: { ...actionResourceView(action, signed.today), person }, revision: action.revision });
  }
}
