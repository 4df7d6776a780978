import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { SubmissionPipe, type FieldError, type Submission } from '#web';
import type { Request, Response } from 'express';
import { NotFound } from '../not-found.js';
import { Credentials } from '../passwords/credentials.js';
import { Action } from '../route-actions/action.decorator.js';
import { WelcomeIn } from '../sessions/welcome-in.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { StepUp } from '../step-up/step-up.decorator.js';
import { CodeForm } from './code.form.js';
import { SecondFactors } from './second-factors.query.js';
import { NOT_THE_CODE, SET_UP_DONE_TEMPLATE, SET_UP_TEMPLATE, setUpView } from './set-up.view.js';

const WAY = { action: '/account/second-factor', returnTo: '/account' };

/**
 * A second factor for somebody who is signed in without one. Setting it up counts as a proof of who they are from then on, so
 * whoever sits at a screen that was left open has to give one first.
 */
@Controller('account/second-factor')
export class AccountSetUpPage {
  constructor(
    private readonly factors: SecondFactors,
    private readonly credentials: Credentials,
    private readonly welcome: WelcomeIn,
  ) {}

  @Get()
  @Action('account:second-factor')
  @StepUp(WAY.action)
  async show(@Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, signed);
  }

  @Post()
  @Action('account:second-factor')
  @StepUp(WAY.action)
  async submit(
    @Body(new SubmissionPipe(CodeForm)) submission: Submission<CodeForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const { member, now } = signed;
    if (!submission.ok) return this.render(res.status(422), signed, submission.errors);
    const codes = await this.factors.confirm(member.memberId, submission.form.code, now);
    if (!codes) return this.render(res.status(422), signed, [NOT_THE_CODE]);
    await this.welcome.stepUp(req, now);
    res.set('Cache-Control', 'no-store').render(SET_UP_DONE_TEMPLATE, { codes, returnTo: WAY.returnTo });
  }

  /** Only for who signs in with a password and has nothing set up: otherwise there is no such page. */
  private async render(res: Response, { member, now }: SignedIn, errors: readonly FieldError[] = []): Promise<void> {
    const label = await this.credentials.nameOf(member.memberId);
    if (label === undefined || (await this.factors.isSetUp(member.memberId))) throw new NotFound();
    const key = await this.factors.keyToSetUp(member.memberId, now);
    res.set('Cache-Control', 'no-store').render(SET_UP_TEMPLATE, setUpView({ key, label }, WAY, errors));
  }
}
