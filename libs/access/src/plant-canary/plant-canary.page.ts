import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { CommandGateway } from '#projections';
import { formAgain, SubmissionPipe, type FieldError, type Submission } from '#web';
import type { Request, Response } from 'express';
import { AllAlerts } from '../alerts/all-alerts.js';
import { CasesByReference } from '../canary-records/cases-by-reference.query.js';
import { Action } from '../route-actions/action.decorator.js';
import { addFlash } from '../sessions/session.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { PlantCanary } from './plant-canary.command.js';
import { PlantCanaryForm } from './plant-canary.form.js';

const UNKNOWN: FieldError = {
  field: 'reference',
  href: '#reference',
  text: 'Your organisation holds no case with this reference. Check it.',
  code: 'case-unknown',
};

/** Makes a case a canary; the form is on the page of all alerts. */
@Controller()
export class PlantCanaryPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly cases: CasesByReference,
    private readonly all: AllAlerts,
  ) {}

  @Post('canaries')
  @Action('canary:plant')
  async submit(
    @Body(new SubmissionPipe(PlantCanaryForm)) submission: Submission<PlantCanaryForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const { organisationId } = signed.member;
    const found = submission.ok ? await this.cases.find(submission.form.reference) : undefined;
    if (!submission.ok || found?.holderOrganisationId !== organisationId) {
      const refused = submission.ok ? formAgain(submission.form, [UNKNOWN], submission.commandId) : submission;
      return this.all.show(res.status(422), signed, refused);
    }
    await this.gateway.execute(new PlantCanary(found.caseId, submission.commandId, signed));
    addFlash(req, 'The case is a canary now. Whoever asks for it raises an alert.');
    res.redirect(303, '/alerts');
  }
}
