import {
  Action,
  addFlash,
  BREAK_GLASS_REASONS,
  emergencyRules,
  NotFound,
  Permissions,
  RefusedCommandLog,
  Signed,
  StepUp,
  UseBreakGlass,
} from '#access';
import type { SignedIn } from '#access';
import { RuleBroken } from '#kernel';
import { CommandGateway } from '#projections';
import {
  fieldError,
  formAgain,
  formAgainAfter,
  SubmissionPipe,
  type Accepted,
  type Refused,
  type Submission,
} from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { typedReference } from '../person-search/typed-reference.js';
import { alreadyOpen } from './already-open.js';
import { NamedCases, type NamedCase } from './named-case.query.js';
import { OpenInEmergencyForm } from './open-in-emergency.form.js';

const TEMPLATE = 'case-file/src/open-in-emergency/open-in-emergency.njk';
const FIELDS = {
  'break-glass-explanation-too-short': 'explanation',
  'break-glass-review-overdue': 'reference',
  'break-glass-used-too-often': 'reference',
};
const NO_REFERENCE = 'The reference of a case begins with C, like C-4F7K-2M9P. Look at what you were given again.';
/** Said of a case that is not there and of one that is kept from them: nobody can tell which. */
const NOT_THERE =
  'No case of this reference can be opened to you. Check it letter by letter; if it is right, ring the organisation that works on the case.';
const OPENED =
  'The case is open to you for an hour; its reference leads back here. Governance leads were told. One of them reviews it, and may ask you.';

/** "I need to see a case that I am not part of": asks which and why, and opens it for an hour. */
@Controller('emergency')
export class OpenInEmergencyPage {
  constructor(
    private readonly cases: NamedCases,
    private readonly permissions: Permissions,
    private readonly refusals: RefusedCommandLog,
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
    if (!typedReference(submission.form.reference)?.startsWith('C-')) {
      return render(res.status(422), atReference(submission, NO_REFERENCE));
    }
    const found = await this.cases.find(submission.form.reference);
    const own = await alreadyOpen(this.permissions, signed, found);
    if (own) {
      addFlash(req, 'You can see this case without an emergency. Nobody was told.');
      return res.redirect(303, `/cases/${own.caseId}`);
    }
    try {
      await this.open(found, submission, signed);
      addFlash(req, OPENED);
    } catch (broken) {
      const isOpen = broken instanceof RuleBroken && broken.rule === 'break-glass-open-already';
      if (!isOpen) return this.refused(broken, submission, req, res);
    }
    if (!found) throw new NotFound(); // the command refused it already
    res.redirect(303, `/cases/${found.caseId}/emergency`);
  }

  private open(found: NamedCase | undefined, { form, commandId }: Accepted<OpenInEmergencyForm>, signed: SignedIn) {
    const { reason, explanation } = form;
    return this.gateway.execute(new UseBreakGlass({ found, reason, explanation }, commandId, signed));
  }

  /** Nothing that was typed is lost, least of all by somebody in a hurry with one letter wrong. */
  private async refused(broken: unknown, accepted: Accepted<OpenInEmergencyForm>, req: Request, res: Response) {
    if (broken instanceof NotFound) {
      await this.refusals.put(req, broken);
      return render(res.status(404), atReference(accepted, NOT_THERE));
    }
    render(res.status(409), formAgainAfter(broken, { ...accepted, fields: FIELDS, texts: emergencyRules }));
  }
}

const atReference = ({ form, commandId }: Accepted<OpenInEmergencyForm>, text: string): Refused =>
  formAgain(form, [fieldError('reference', text, 'case-not-named')], commandId);

function render(res: Response, refused?: Refused): void {
  const { errors = [], entered = {}, commandId } = refused ?? {};
  res.render(TEMPLATE, { reasons: BREAK_GLASS_REASONS.codes, errors, entered, commandId });
}
