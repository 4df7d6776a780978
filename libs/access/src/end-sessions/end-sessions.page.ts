import { Controller, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Action } from '../route-actions/action.decorator.js';
import { Sessions } from '../sessions/sessions.query.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { StepUp } from '../step-up/step-up.decorator.js';
import { leaveNothingBehind } from '../sign-out/leave-nothing-behind.js';

/** Signs a member out wherever they are signed in, here too; each browser is out with its next request. */
@Controller('account/sessions/end')
export class EndSessionsPage {
  constructor(private readonly sessions: Sessions) {}

  @Post()
  @Action('account:end-sessions')
  @StepUp('/account')
  async submit(@Signed() { member }: SignedIn, @Res() res: Response): Promise<void> {
    await this.sessions.endAllOf(member.memberId);
    leaveNothingBehind(res).redirect(303, '/sign-in');
  }
}
