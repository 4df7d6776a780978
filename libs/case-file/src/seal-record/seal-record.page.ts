import { Action, addFlash, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CaseForms } from '../case-forms.js';
import { SealRegister } from '../seals/seals.query.js';
import { ProposeSeal, TakeSealStep } from './seal-record.command.js';
import { SealOrderPageForm, SealStepPageForm } from './seal-record.form.js';
import { sealRecordView } from './seal-record.view.js';

const FIELDS = {
  'seal-order-in-the-future': 'orderedOn',
  'seal-over-already': 'until',
  'seal-without-entries': 'scope',
};

/** Proposes a seal, and takes the steps after it. */
@Controller()
export class SealRecordPage {
  constructor(
    private readonly forms: CaseForms,
    private readonly gateway: CommandGateway,
    private readonly seals: SealRegister,
  ) {}

  @Get('cases/:caseId/seals/propose')
  @Action('seal:write')
  show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.render(res, caseId, signed);
  }

  @Post('cases/:caseId/seals/propose')
  @Action('seal:write')
  submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(SealOrderPageForm)) submission: Submission<SealOrderPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, submission, fields: FIELDS },
      show: (refused) => this.render(res, caseId, signed, refused),
      command: ({ form, commandId, seenRevision }) => new ProposeSeal(caseId, form, seenRevision, commandId, signed),
      done: 'The seal is proposed. It holds once a second governance lead has approved it.',
      next: `/cases/${caseId}/seals`,
    });
  }

  @Post('cases/:caseId/seals/:sealId/steps')
  @Action('seal:write')
  async step(
    @RecordId('caseId') caseId: string,
    @RecordId('sealId') sealId: string,
    @Body(new SubmissionPipe(SealStepPageForm)) submission: Submission<SealStepPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (submission.ok) {
      const { form, seenRevision, commandId } = submission;
      await this.gateway.execute(new TakeSealStep(caseId, sealId, form.step, seenRevision, commandId, signed));
      addFlash(req, 'It is on record.');
    }
    res.redirect(303, `/cases/${caseId}/seals`);
  }

  private async render(res: Response, caseId: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const found = await this.seals.open(signed, caseId, 'seal:write');
    res.render('case-file/src/seal-record/seal-record.njk', sealRecordView(found, refused));
  }
}
