import {
  Action,
  addFlash,
  BREAK_GLASS_REASONS,
  emergencyRules,
  NotFound,
  Signed,
  StepUp,
  UseBreakGlass,
} from '#access';
import type { SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { formAgainAfter, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NamedCases } from './named-case.query.js';
import { OpenInEmergencyForm } from './open-in-emergency.form.js';

const TEMPLATE = 'case-file/src/open-in-emergency/open-in-emergency.njk';
const FIELDS = {
  'break-glass-explanation-too-short': 'explanation',
  'break-glass-review-overdue': 'reference',
  'break-glass-used-too-often': 'reference',
  'break-glass-open-already': 'reference',
};

/** "I need to see a case that I am not part of": asks which and why, and opens it for an hour. */
@Controller('emergency')
export class OpenInEmergencyPage {
  constructor(
    private readonly cases: NamedCases,
    private readonly gateway: CommandGateway,
  ) {}

  @Get()
  @Action('emergency:ask')
  show(@Res() res: Response): void {
    render(res);
  }

  @Post()
  @Action('emergency:use')
  @StepUp('/emergency')
  async submit(
    @Body(new SubmissionPipe(OpenInEmergencyForm)) submission: Submission<OpenInEmergencyForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (!submission.ok) return render(res.status(422), submission);
    const { form, commandId } = submission;
    const found = await this.cases.find(form.reference);
    try {
      const { reason, explanation } = form;
      await this.gateway.execute(new UseBreakGlass({ found, reason, explanation }, commandId, signed));
    } catch (broken) {
      return render(
        res.status(409),
        formAgainAfter(broken, { form, commandId, fields: FIELDS, texts: emergencyRules }),
      );
    }
    if (!found) throw new NotFound(); // the command refused it already
    addFlash(req, 'The case is open to you for an hour. Governance leads were told, and one of them will ask you why.');
    res.redirect(303, `/cases/${found.caseId}/emergency`);
  }
}

function render(res: Response, refused?: Refused): void {
  const { errors = [], entered = {}, commandId } = refused ?? {};
  res.render(TEMPLATE, { reasons: BREAK_GLASS_REASONS.codes, errors, entered, commandId });
}
