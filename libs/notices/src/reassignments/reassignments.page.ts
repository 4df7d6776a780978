import { Action, Permissions, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { organisationOf } from '../notices.actions.js';
import { ReassignmentsReader } from './reassignments.reader.js';

const TEMPLATE = 'notices/src/reassignments/reassignments.njk';

/** What of an organisation's work waits for people who cannot do it. */
@Controller()
export class ReassignmentsPage {
  constructor(
    private readonly reassignments: ReassignmentsReader,
    private readonly permissions: Permissions,
  ) {}

  /** The member's own organisation. */
  @Get('reassignments')
  @Action('reassignment:list')
  async own(@Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    res.render(TEMPLATE, await this.reassignments.of(signed, signed.member.organisationId));
  }

  @Get('reassignments/:organisationId')
  @Action('reassignment:list')
  async show(
    @RecordId('organisationId') organisationId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    await this.permissions.require(signed, 'reassignment:list', organisationOf(organisationId));
    res.render(TEMPLATE, await this.reassignments.of(signed, organisationId));
  }
}
