import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { Clock } from '#kernel';
import { SubmissionPipe, type FieldError, type Submission } from '#web';
import type { Request, Response } from 'express';
import { MemberReader } from '../members/member.query.js';
import { Public } from '../route-actions/action.decorator.js';
import { halfWayOf } from '../sessions/half-way.js';
import { WelcomeIn } from '../sessions/welcome-in.js';
import { ReturnPaths } from '../sign-in/return-paths.js';
import { CodeCheck } from './code-check.js';
import { codeError, withStatus } from './code-trouble.js';
import { CodeForm } from './code.form.js';

const TEMPLATE = 'access/src/second-factor/sign-in-code.njk';

/** The second step of sign-in: a code of the app, or one from paper. Without the first step there is nothing here. */
@Controller('sign-in/code')
export class SignInCodePage {
  constructor(
    private readonly codes: CodeCheck,
    private readonly members: MemberReader,
    private readonly welcome: WelcomeIn,
    private readonly paths: ReturnPaths,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  show(@Query('returnTo') returnTo: unknown, @Req() req: Request, @Res() res: Response): void {
    if (halfWayOf(req, this.clock.now()) === undefined) return this.fromTheStart(res, returnTo);
    this.render(res, returnTo);
  }

  @Post()
  @Public()
  async submit(
    @Body(new SubmissionPipe(CodeForm)) submission: Submission<CodeForm>,
    @Body('returnTo') returnTo: unknown,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const at = this.clock.now();
    const memberId = halfWayOf(req, at);
    if (memberId === undefined) return this.fromTheStart(res, returnTo);
    if (!submission.ok) return this.render(res.status(422), returnTo, submission.errors);
    const result = await this.codes.code({ memberId, address: req.ip ?? '', at }, submission.form.code);
    if (result.outcome !== 'right') return this.render(withStatus(res, result), returnTo, [codeError(result)]);
    if (!(await this.members.enabled(memberId))) return this.fromTheStart(res, returnTo); // disabled in between
    await this.welcome.begin(req, { memberId, at, factorAt: at });
    res.redirect(303, this.paths.safe(returnTo));
  }

  private fromTheStart(res: Response, returnTo: unknown): void {
    res.redirect(303, this.paths.signInFor(returnTo));
  }

  private render(res: Response, returnTo: unknown, errors: readonly FieldError[] = []): void {
    res.set('Cache-Control', 'no-store').render(TEMPLATE, { returnTo: this.paths.safe(returnTo), errors });
  }
}
