import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../route-actions/action.decorator.js';
import { endSession } from '../sessions/session.js';

/** An ordinary page of the weather: nothing about it says where somebody came from. */
const ELSEWHERE = 'https://www.bbc.co.uk/weather';

/**
 * Leaves at once, for when somebody comes in who should not see the screen. A plain link, so that it works without
 * JavaScript. Not "cookies" in Clear-Site-Data: that would end the sessions of other copies on the same host name.
 */
@Controller('exit')
export class ExitPage {
  @Get()
  @Public()
  async leave(@Req() req: Request, @Res() res: Response): Promise<void> {
    await endSession(req);
    res.set({ 'Clear-Site-Data': '"cache", "storage"', 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
    res.redirect(303, ELSEWHERE);
  }
}
