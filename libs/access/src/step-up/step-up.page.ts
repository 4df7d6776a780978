import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { SubmissionPipe, type FieldError, type Submission } from '#web';
import type { Request, Response } from 'express';
import { ProviderConnections } from '../identity-providers/provider-connections.js';
import { Action } from '../route-actions/action.decorator.js';
import { CodeCheck } from '../second-factor/code-check.js';
import { codeError, waitError, withStatus } from '../second-factor/code-trouble.js';
import { CodeForm } from '../second-factor/code.form.js';
import { SecondFactors } from '../second-factor/second-factors.query.js';
import { WelcomeIn } from '../sessions/welcome-in.js';
import { ReturnPaths } from '../sign-in/return-paths.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { PasswordAgainForm } from './step-up.form.js';

const TEMPLATE = 'access/src/step-up/step-up.njk';

/** Asks somebody who is signed in to prove once more that it is them, and leads back to what they were about to do. */
@Controller('step-up')
export class StepUpPage {
  constructor(
    private readonly proofs: CodeCheck,
    private readonly factors: SecondFactors,
    private readonly connections: ProviderConnections,
    private readonly welcome: WelcomeIn,
    private readonly paths: ReturnPaths,
  ) {}

  @Get()
  @Action('account:see')
  async show(@Query('returnTo') returnTo: unknown, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, signed, returnTo);
  }

  @Post('code')
  @Action('account:see')
  async code(
    @Body(new SubmissionPipe(CodeForm)) submission: Submission<CodeForm>,
    @Body('returnTo') returnTo: unknown,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (!submission.ok) return this.render(res.status(422), signed, returnTo, submission.errors);
    const proof = { memberId: signed.member.memberId, address: req.ip ?? '', at: signed.now };
    const result = await this.proofs.code(proof, submission.form.code);
    if (result.outcome === 'right') return this.goOn(req, res, signed, returnTo);
    await this.render(withStatus(res, result), signed, returnTo, [codeError(result)]);
  }

  /** Only for who has no codes: with them, a password alone proves too little. */
  @Post('password')
  @Action('account:see')
  async password(
    @Body(new SubmissionPipe(PasswordAgainForm)) submission: Submission<PasswordAgainForm>,
    @Body('returnTo') returnTo: unknown,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const { memberId } = signed.member;
    if (!submission.ok || signed.session?.issuer || (await this.factors.need(signed.member)) !== 'none')
      return this.render(res.status(422), signed, returnTo, submission.ok ? [] : submission.errors);
    const result = await this.proofs.password(
      { memberId, address: req.ip ?? '', at: signed.now },
      submission.form.password,
    );
    if (result.outcome === 'right') return this.goOn(req, res, signed, returnTo);
    const error = result.outcome === 'wrong' ? WRONG : { ...waitError(result.minutes), ...PLACE };
    await this.render(withStatus(res, result), signed, returnTo, [error]);
  }

  private async goOn(req: Request, res: Response, { now }: SignedIn, returnTo: unknown): Promise<void> {
    await this.welcome.stepUp(req, now);
    res.redirect(303, this.paths.safe(returnTo));
  }

  private async render(
    res: Response,
    { member, session }: SignedIn,
    returnTo: unknown,
    errors: readonly FieldError[] = [],
  ): Promise<void> {
    const provider = this.connections.ofIssuer(session?.issuer);
    const need = provider ? 'provider' : await this.factors.need(member);
    const view = { need, provider, returnTo: this.paths.safe(returnTo), errors };
    res.set('Cache-Control', 'no-store').render(TEMPLATE, view);
  }
}

const PLACE = { field: 'password', href: '#password' };
const WRONG: FieldError = { ...PLACE, code: 'no-match', text: 'The password is not right. Check it and try again' };
