import { Controller, Post, Req, Res } from '@nestjs/common';
import { RecordId } from '#web';
import type { Request, Response } from 'express';
import { ApiTokens } from '../api-tokens/api-tokens.query.js';
import { NotFound } from '../not-found.js';
import { Action } from '../route-actions/action.decorator.js';
import { addFlash } from '../sessions/session.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';

/** Ends one of the member's own tokens; it stops working with its next request. */
@Controller('account/tokens/:tokenId/revoke')
export class RevokeTokenPage {
  constructor(private readonly tokens: ApiTokens) {}

  @Post()
  @Action('account:revoke-token')
  async submit(
    @RecordId('tokenId') tokenId: string,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const wasTheirs = await this.tokens.revoke(signed.member.memberId, tokenId, signed.now);
    if (!wasTheirs) throw new NotFound();
    addFlash(req, 'The token has been ended. It does not work any more.');
    res.redirect(303, '/account');
  }
}
