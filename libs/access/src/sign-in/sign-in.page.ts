import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { Clock } from '#kernel';
import { SubmissionPipe, type Submission } from '#web';
import type { Request, Response } from 'express';
import { DemoMembers } from '../demo-switch/demo-members.js';
import { ProviderConnections } from '../identity-providers/provider-connections.js';
import { Public } from '../route-actions/action.decorator.js';
import { waitError, withStatus } from '../second-factor/code-trouble.js';
import { SecondFactors } from '../second-factor/second-factors.query.js';
import { goHalfWay } from '../sessions/half-way.js';
import { lapseOf, lapseSentence } from '../sessions/lapse.js';
import { Sessions } from '../sessions/sessions.query.js';
import { WelcomeIn } from '../sessions/welcome-in.js';
import { ReturnPaths } from './return-paths.js';
import { SignInCheck } from './sign-in-check.js';
import { SignInForm } from './sign-in.form.js';
import { NO_MATCH, signInView, type SignInTrouble } from './sign-in.view.js';

const TEMPLATE = 'access/src/sign-in/sign-in.njk';

/** The way in with a name and a password. */
@Controller('sign-in')
export class SignInPage {
  constructor(
    private readonly visitors: SignInCheck,
    private readonly paths: ReturnPaths,
    private readonly demoMembers: DemoMembers,
    private readonly welcome: WelcomeIn,
    private readonly sessions: Sessions,
    private readonly factors: SecondFactors,
    private readonly connections: ProviderConnections,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  async show(@Query('returnTo') returnTo: unknown, @Req() req: Request, @Res() res: Response): Promise<void> {
    await this.render(req, res, returnTo);
  }

  @Post()
  @Public()
  async submit(
    @Body(new SubmissionPipe(SignInForm)) submission: Submission<SignInForm>,
    @Body('returnTo') returnTo: unknown,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (!submission.ok) return this.render(req, res.status(422), returnTo, submission);
    const at = this.clock.now();
    const { signInName } = submission.form;
    const result = await this.visitors.check({ ...submission.form, address: req.ip ?? '', at });
    if (result.outcome === 'welcome') {
      await this.welcome.begin(req, { memberId: result.member.memberId, at, factorAt: at });
      return res.redirect(303, this.paths.safe(returnTo));
    }
    if (result.outcome === 'half-way') {
      await goHalfWay(req, result.member.memberId, at);
      const step = (await this.factors.need(result.member)) === 'code' ? 'code' : 'set-up';
      return res.redirect(303, `/sign-in/${step}?returnTo=${encodeURIComponent(this.paths.safe(returnTo))}`);
    }
    const error = result.outcome === 'no-match' ? NO_MATCH : waitError(result.minutes);
    return this.render(req, withStatus(res, result), returnTo, { errors: [error], entered: { signInName } });
  }

  private async render(req: Request, res: Response, returnTo: unknown, trouble?: SignInTrouble): Promise<void> {
    const lapse = lapseOf(req);
    const data = {
      returnTo: this.paths.safe(returnTo),
      demoMembers: await this.demoMembers.all(),
      providers: this.connections.all(),
      lapse: lapse && lapseSentence(lapse.because, this.sessions.limits.idleMinutes),
    };
    res.set('Cache-Control', 'no-store').render(TEMPLATE, signInView(data, trouble));
  }
}
