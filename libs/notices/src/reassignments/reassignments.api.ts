import { Action, Permissions, Signed, type SignedIn } from '#access';
import { RecordId, sendResource } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { organisationOf } from '../notices.actions.js';
import { ReassignmentsReader } from './reassignments.reader.js';

@ApiTags('Notices')
@Controller()
export class ReassignmentsApi {
  constructor(
    private readonly reassignments: ReassignmentsReader,
    private readonly permissions: Permissions,
  ) {}

  @Get('api/v1/organisations/:organisationId/reassignments')
  @Action('reassignment:list')
  @ApiOperation({ summary: 'Inboxes that nobody may open, and referrals of people who cannot answer for them' })
  @ApiParam({ name: 'organisationId', format: 'uuid' })
  @ApiOkResponse({ description: 'What waits for people who cannot do it' })
  async show(
    @RecordId('organisationId') organisationId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    await this.permissions.require(signed, 'reassignment:list', organisationOf(organisationId));
    sendResource(res, { body: await this.reassignments.of(signed, organisationId) });
  }
}
