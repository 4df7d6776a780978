import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../route-actions/action.decorator.js';
import { endSession } from '../sessions/session.js';
import { leaveNothingBehind } from '../sign-out/leave-nothing-behind.js';

/** An ordinary page of the weather: nothing about it says where somebody came from. */
const ELSEWHERE = 'https://www.bbc.co.uk/weather';

/** Leaves at once, for when somebody comes in who should not see the screen. A plain link: it works without JavaScript. */
@Controller('exit')
export class ExitPage {
  @Get()
  @Public()
  async leave(@Req() req: Request, @Res() res: Response): Promise<void> {
    await endSession(req);
    leaveNothingBehind(res).set('Referrer-Policy', 'no-referrer').redirect(303, ELSEWHERE);
  }
}
