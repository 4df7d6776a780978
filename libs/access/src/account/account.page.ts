import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ApiTokens } from '../api-tokens/api-tokens.query.js';
import { Action } from '../route-actions/action.decorator.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { ACCOUNT_TEMPLATE, accountView } from './account.view.js';

/** Who I am here, and the tokens with which programs act as me. */
@Controller('account')
export class AccountPage {
  constructor(private readonly tokens: ApiTokens) {}

  @Get()
  @Action('account:see')
  async show(@Signed() { member, now }: SignedIn, @Res() res: Response): Promise<void> {
    const tokens = await this.tokens.of(member.memberId);
    res.set('Cache-Control', 'no-store').render(ACCOUNT_TEMPLATE, accountView({ member, tokens, now }));
  }
}
