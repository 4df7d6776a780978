import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { newId } from '#event-store';
import { SubmissionPipe, type Submission } from '#web';
import type { Request, Response } from 'express';
import { AccountReader } from '../account/account.query.js';
import { ACCOUNT_TEMPLATE, accountView } from '../account/account.view.js';
import { ApiTokens } from '../api-tokens/api-tokens.query.js';
import { Action } from '../route-actions/action.decorator.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { StepUp } from '../step-up/step-up.decorator.js';
import { IssueTokenForm } from './issue-token.form.js';
import { endOf } from './token-lifetimes.js';

const TEMPLATE = 'access/src/issue-token/token-issued.njk';

/**
 * Issues a token and shows it, this once, in the answer itself: it is in no address, no session and no log. The same form
 * sent twice issues one token and leads back to the account.
 */
@Controller('account/tokens')
export class IssueTokenPage {
  constructor(
    private readonly tokens: ApiTokens,
    private readonly account: AccountReader,
  ) {}

  @Post()
  @Action('account:issue-token')
  @StepUp('/account')
  async submit(
    @Body(new SubmissionPipe(IssueTokenForm)) submission: Submission<IssueTokenForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const { member, now } = signed;
    res.set('Cache-Control', 'no-store');
    if (!submission.ok) {
      const data = await this.account.of(member, req.sessionID, now);
      return res.status(422).render(ACCOUNT_TEMPLATE, accountView(data, submission));
    }
    const { name, lifetime } = submission.form;
    const expiresAt = endOf(lifetime, now);
    const tokenId = newId(submission.commandId, `api-token-of-${member.memberId}`);
    const text = await this.tokens.issue({ tokenId, memberId: member.memberId, name, createdAt: now, expiresAt });
    if (text === undefined) return res.redirect(303, '/account');
    res.render(TEMPLATE, { name, text, expiresAt: expiresAt.toISOString() });
  }
}
