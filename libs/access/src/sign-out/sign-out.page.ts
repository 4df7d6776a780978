import { Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../route-actions/action.decorator.js';
import { endSession } from '../sessions/session.js';
import { leaveNothingBehind } from './leave-nothing-behind.js';

/** The way out. For anybody, so that leaving works after the session has lapsed by itself. */
@Controller('sign-out')
export class SignOutPage {
  @Post()
  @Public()
  async submit(@Req() req: Request, @Res() res: Response): Promise<void> {
    await endSession(req);
    leaveNothingBehind(res).redirect(303, '/sign-in');
  }
}
