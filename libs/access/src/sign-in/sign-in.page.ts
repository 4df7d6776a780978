import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { Clock } from '#kernel';
import { SubmissionPipe, type Submission } from '#web';
import type { Request, Response } from 'express';
import { DemoMembers } from '../demo-switch/demo-members.js';
import { Public } from '../route-actions/action.decorator.js';
import { beginSession } from '../sessions/session.js';
import { ReturnPaths } from './return-paths.js';
import { ATTEMPTS } from './sign-in-attempts.query.js';
import { SignInCheck } from './sign-in-check.js';
import { SignInForm } from './sign-in.form.js';
import { NO_MATCH, signInView, WAIT, type SignInTrouble } from './sign-in.view.js';

const TEMPLATE = 'access/src/sign-in/sign-in.njk';

/** The way in with a name and a password. */
@Controller('sign-in')
export class SignInPage {
  constructor(
    private readonly visitors: SignInCheck,
    private readonly paths: ReturnPaths,
    private readonly demoMembers: DemoMembers,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  async show(@Query('returnTo') returnTo: unknown, @Res() res: Response): Promise<void> {
    await this.render(res, returnTo);
  }

  @Post()
  @Public()
  async submit(
    @Body(new SubmissionPipe(SignInForm)) submission: Submission<SignInForm>,
    @Body('returnTo') returnTo: unknown,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (!submission.ok) return this.render(res.status(422), returnTo, submission);
    const at = this.clock.now();
    const { signInName } = submission.form;
    const result = await this.visitors.check({ ...submission.form, address: req.ip ?? '', at });
    if (result.outcome === 'welcome') {
      await beginSession(req, result.member.memberId, at);
      return res.redirect(303, this.paths.safe(returnTo));
    }
    if (result.outcome === 'no-match')
      return this.render(res.status(422), returnTo, { errors: [NO_MATCH], entered: { signInName } });
    res.status(429).set('Retry-After', String(ATTEMPTS.minutes * 60));
    return this.render(res, returnTo, { errors: [WAIT], entered: { signInName } });
  }

  private async render(res: Response, returnTo: unknown, trouble?: SignInTrouble): Promise<void> {
    const data = { returnTo: this.paths.safe(returnTo), demoMembers: await this.demoMembers.all() };
    res.set('Cache-Control', 'no-store').render(TEMPLATE, signInView(data, trouble));
  }
}
