import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Action } from '../route-actions/action.decorator.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { AccountReader } from './account.query.js';
import { ACCOUNT_TEMPLATE, accountView } from './account.view.js';

/** Who I am here, and the tokens with which programs act as me. */
@Controller('account')
export class AccountPage {
  constructor(private readonly account: AccountReader) {}

  @Get()
  @Action('account:see')
  async show(@Signed() { member, now }: SignedIn, @Req() req: Request, @Res() res: Response): Promise<void> {
    const data = await this.account.of(member, req.sessionID, now);
    res.set('Cache-Control', 'no-store').render(ACCOUNT_TEMPLATE, accountView(data));
  }
}
