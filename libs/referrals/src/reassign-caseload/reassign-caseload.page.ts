import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { referralsRules } from '../referrals.rules.js';
import { CaseloadReads } from './caseload.reader.js';
import { ReassignCaseload } from './reassign-caseload.command.js';
import { ReassignCaseloadForm, ReassignmentForm } from './reassign-caseload.form.js';
import { checkReassignmentView, chooseReassignmentView } from './reassign-caseload.view.js';

const FOLDER = 'referrals/src/reassign-caseload';
const FIELDS = {
  'worker-training-needed': 'isTrained',
  'caseload-cap-reached': 'overCapReason',
  'worker-of-another-service': 'isTrained',
  'worker-has-it-already': 'isTrained',
  'reassignment-changed': 'isTrained',
};

/** Gives everything that one worker has to another one, after a check of what would move. */
@Controller()
export class ReassignCaseloadPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly caseloads: CaseloadReads,
  ) {}

  @Get('caseload/reassign')
  @Action('referral:reassign')
  async show(
    @Query(new SubmissionPipe(ReassignmentForm)) query: Submission<ReassignmentForm>,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    await this.render(res, signed, query.ok ? query.form : {});
  }

  @Post('caseload/reassign')
  @Action('referral:reassign')
  async submit(
    @Body(new SubmissionPipe(ReassignCaseloadForm)) submission: Submission<ReassignCaseloadForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId }) => this.gateway.execute(new ReassignCaseload(form, commandId, signed)),
      rules: { fields: FIELDS, texts: referralsRules },
      show: (refused) => this.render(res, signed, askedIn(refused), refused),
      done: 'The work was moved. The new worker can see it now.',
      next: '/caseload',
    });
  }

  /** The check, when both are known; otherwise the choice of whom. */
  private async render(
    res: Response,
    signed: SignedIn,
    asked: { readonly from?: string | undefined; readonly to?: string | undefined },
    refused?: Refused,
  ): Promise<void> {
    const { from, to } = asked;
    const check = from && to ? await this.caseloads.check(signed, { from, to }) : undefined;
    if (check) return res.render(`${FOLDER}/check-reassignment.njk`, checkReassignmentView(check, refused));
    const holders = await this.caseloads.holders(signed.member.organisationId);
    res.render(`${FOLDER}/choose-reassignment.njk`, chooseReassignmentView(holders, asked, refused));
  }
}

const askedIn = ({ entered }: Refused) => ({ from: idIn(entered['fromWorkerId']), to: idIn(entered['toWorkerId']) });

const idIn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : undefined;
