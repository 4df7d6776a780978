import { Action, answerForm, LoggedReads, Signed, type SignedIn } from '#access';
import { referenceOf } from '#kernel';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { INCIDENT_SOURCES } from '../domain/code-lists/index.js';
import { caseById, ReportAddressSeen } from './report-address-seen.command.js';
import { ReportAddressSeenForm } from './report-address-seen.form.js';

const TEMPLATE = 'survivor-file/src/report-address-seen/report-address-seen.njk';

/** The page that asks how an address may have been seen, and never which. It says nothing of the case but its reference. */
@Controller()
export class ReportAddressSeenPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly reads: LoggedReads,
  ) {}

  @Get('cases/:caseId/address-seen')
  @Action('address-seen:report')
  show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.render(res, signed, caseId);
  }

  @Post('cases/:caseId/address-seen')
  @Action('address-seen:report')
  submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(ReportAddressSeenForm)) submission: Submission<ReportAddressSeenForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return answerForm({
      ...{ req, res, submission },
      carryOut: ({ form: { source }, commandId }) =>
        this.gateway.execute(new ReportAddressSeen(caseId, source, commandId, signed)),
      show: (refused) => this.render(res, signed, caseId, refused),
      done: 'Your report is on record, and those who have to act on it are told. Do not tell the person referred.',
      next: '/', // whoever has a part in a case may still not open its page,
    });
  }

  private async render(res: Response, signed: SignedIn, caseId: string, refused?: Refused): Promise<void> {
    const resource = caseById(caseId);
    const nothing = () => Promise.resolve({ resource, value: {}, fields: [], classes: {} });
    await this.reads.one(signed, 'address-seen:report', { kind: 'case', id: caseId }, nothing);
    res.render(TEMPLATE, {
      ...{ caseId, reference: referenceOf('C', caseId), sources: INCIDENT_SOURCES.codes },
      ...{ errors: refused?.errors ?? [], entered: refused?.entered ?? {} },
      ...(refused && { commandId: refused.commandId }),
    });
  }
}
