import { Action, NotFound, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody, RequestRefused, sendResource, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CaseloadReads } from './caseload.reader.js';
import { ReassignCaseload } from './reassign-caseload.command.js';
import { ReassignCaseloadForm, ReassignmentForm } from './reassign-caseload.form.js';

/** The same for API clients: the check first, then what it showed. */
@ApiTags('Referrals')
@Controller()
export class ReassignCaseloadApi {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly caseloads: CaseloadReads,
  ) {}

  @Get('api/v1/caseload/reassignment')
  @Action('referral:reassign')
  @ApiOperation({ summary: 'What would move from one worker to another, and whether that breaks the cap' })
  @ApiQuery({ name: 'from', description: 'The member who has the work now' })
  @ApiQuery({ name: 'to', description: 'The member who gets it' })
  @ApiOkResponse({ description: 'The check; nothing is changed' })
  async check(
    @Query(new SubmissionPipe(ReassignmentForm)) query: Submission<ReassignmentForm>,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { from, to } = query.ok ? query.form : {};
    if (!from || !to) throw new RequestRefused('bad-request', 'from and to must be ids of members');
    const check = await this.caseloads.check(signed, { from, to });
    if (!check) throw new NotFound();
    sendResource(res, { body: check });
  }

  @Post('api/v1/caseload/reassignments')
  @Action('referral:reassign')
  @ApiOperation({ summary: 'Give several referrals of one worker to another: all of them or none' })
  @ApiBody({ type: ReassignCaseloadForm })
  @ApiCreatedResponse({ description: 'Moved' })
  async reassign(
    @Body(new JsonBody(ReassignCaseloadForm)) form: ReassignCaseloadForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { position } = await this.gateway.execute(new ReassignCaseload(form, commandId, signed));
    sendResource(res, { status: 201, body: { moved: form.referralIds.length }, position });
  }
}
