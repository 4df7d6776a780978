import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Request, Response } from 'express';
import { FormAddresses } from '../kept-forms/form-addresses.js';
import { KeptForms, type PostedForm } from '../kept-forms/kept-forms.query.js';
import { Action, Public } from '../route-actions/action.decorator.js';
import { Sessions } from '../sessions/sessions.query.js';
import { lapseOf } from '../sessions/lapse.js';
import { Signed, signedInOf } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { timeoutOf } from './timeout-of.js';

const TEMPLATE = 'access/src/session-timeout/session.njk';
/** A browser's clock may be a little early. */
const EARLY_SECONDS = 5;

/** How much longer somebody is signed in, and how to stay so. */
@Controller('session')
export class SessionPage {
  constructor(
    private readonly sessions: Sessions,
    private readonly keptForms: KeptForms,
    private readonly addresses: FormAddresses,
    private readonly clock: Clock,
  ) {}

  /** Opening this page is what keeps somebody signed in: for those without JavaScript, in a tab of its own. */
  @Get()
  @Action('account:see')
  show(@Res() res: Response): void {
    res.render(TEMPLATE);
  }

  /** The same, for the script of the warning: answers with the seconds that are left now. */
  @Post('stay')
  @Action('account:see')
  stay(@Signed() signed: SignedIn, @Res() res: Response): void {
    res.type('text').send(String(this.secondsLeft(signed)));
  }

  /**
   * The script says that the time is up, with what was typed in `_address`'s form. Answers "seconds address": how much is left
   * because another tab was in use, else 0 and where to come back to. Never counts as a sign of life itself.
   */
  @Post('timed-out')
  @Public()
  async timedOut(@Body() body: unknown, @Req() req: Request, @Res() res: Response): Promise<void> {
    const signed = signedInOf(req);
    const seconds = signed ? this.secondsLeft(signed) : 0;
    if (seconds > EARLY_SECONDS) return void res.type('text').send(String(seconds));
    const memberId = signed?.member.memberId ?? lapseOf(req)?.memberId;
    const { _address: address, ...form } = (body ?? {}) as PostedForm;
    const isKept = memberId !== undefined && typeof address === 'string' && this.addresses.has(address);
    if (isKept) await this.keptForms.keep(memberId, address, form, this.clock.now());
    await this.sessions.end(req.sessionID, 'idle');
    res.type('text').send(`0 ${isKept ? address : '/'}`);
  }

  private secondsLeft({ session, now }: SignedIn): number {
    return session ? timeoutOf(session, this.sessions.limits, now).seconds : 0;
  }
}
