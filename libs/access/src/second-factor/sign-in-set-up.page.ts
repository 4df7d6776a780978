import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { Clock } from '#kernel';
import { SubmissionPipe, type FieldError, type Submission } from '#web';
import type { Request, Response } from 'express';
import { MemberReader } from '../members/member.query.js';
import { Credentials } from '../passwords/credentials.js';
import { Public } from '../route-actions/action.decorator.js';
import { halfWayOf } from '../sessions/half-way.js';
import { WelcomeIn } from '../sessions/welcome-in.js';
import { ReturnPaths } from '../sign-in/return-paths.js';
import { CodeForm } from './code.form.js';
import { SecondFactors } from './second-factors.query.js';
import { NOT_THE_CODE, SET_UP_DONE_TEMPLATE, SET_UP_TEMPLATE, setUpView } from './set-up.view.js';

const ACTION = '/sign-in/set-up';

/** The second step of a first sign-in: whoever must have a second factor sets it up before they are let in. */
@Controller('sign-in/set-up')
export class SignInSetUpPage {
  constructor(
    private readonly factors: SecondFactors,
    private readonly members: MemberReader,
    private readonly credentials: Credentials,
    private readonly welcome: WelcomeIn,
    private readonly paths: ReturnPaths,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  async show(@Query('returnTo') returnTo: unknown, @Req() req: Request, @Res() res: Response): Promise<void> {
    const memberId = await this.whoSetsUp(req);
    if (memberId === undefined) return res.redirect(303, this.paths.signInFor(returnTo));
    await this.render(res, memberId, returnTo);
  }

  @Post()
  @Public()
  async submit(
    @Body(new SubmissionPipe(CodeForm)) submission: Submission<CodeForm>,
    @Body('returnTo') returnTo: unknown,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const memberId = await this.whoSetsUp(req);
    if (memberId === undefined) return res.redirect(303, this.paths.signInFor(returnTo));
    if (!submission.ok) return this.render(res.status(422), memberId, returnTo, submission.errors);
    const at = this.clock.now();
    const codes = await this.factors.confirm(memberId, submission.form.code, at);
    if (!codes) return this.render(res.status(422), memberId, returnTo, [NOT_THE_CODE]);
    await this.welcome.begin(req, { memberId, at, factorAt: at });
    res.set('Cache-Control', 'no-store').render(SET_UP_DONE_TEMPLATE, { codes, returnTo: this.paths.safe(returnTo) });
  }

  /** Whoever is half-way and has still nothing set up: a code that exists already can only be asked for. */
  private async whoSetsUp(req: Request): Promise<string | undefined> {
    const memberId = halfWayOf(req, this.clock.now());
    const member = memberId === undefined ? undefined : await this.members.enabled(memberId);
    return member && (await this.factors.need(member)) === 'set-up' ? memberId : undefined;
  }

  private async render(
    res: Response,
    memberId: string,
    returnTo: unknown,
    errors: readonly FieldError[] = [],
  ): Promise<void> {
    const key = await this.factors.keyToSetUp(memberId, this.clock.now());
    const scan = { key, label: (await this.credentials.nameOf(memberId)) ?? '' };
    const way = { action: ACTION, returnTo: this.paths.safe(returnTo) };
    res.set('Cache-Control', 'no-store').render(SET_UP_TEMPLATE, setUpView(scan, way, errors));
  }
}
