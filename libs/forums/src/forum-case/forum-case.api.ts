import { Action, Signed, type SignedIn } from '#access';
import { RecordId, sendResource } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { actionResourceView } from '../action-page/action-resource.view.js';
import { ForumCases } from './forum-cases.reader.js';

/** One forum case for API clients. */
@ApiTags('Forums')
@Controller()
export class ForumCaseApi {
  constructor(private readonly forumCases: ForumCases) {}

  @Get('api/v1/forum-cases/:forumReferralId')
  @Action('forum:read')
  @ApiOperation({ summary: 'A case at a forum with its meetings and actions, as you may see it' })
  @ApiParam({ name: 'forumReferralId', format: 'uuid' })
  @ApiOkResponse({ description: 'The forum case; its ETag is the revision to name in If-Match' })
  async show(@RecordId('forumReferralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const { entry, actions, person } = await this.forumCases.open(signed, 'forum:read', id);
    const { revision, ...header } = entry;
    const body = { ...header, person, actions: actions.map((each) => actionResourceView(each, signed.today)) };
    sendResource(res, { body, revision });
  }
}
