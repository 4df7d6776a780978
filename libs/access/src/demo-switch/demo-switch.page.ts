import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Request, Response } from 'express';
import { NotFound } from '../not-found.js';
import { Public } from '../route-actions/action.decorator.js';
import { WelcomeIn } from '../sessions/welcome-in.js';
import { ReturnPaths } from '../sign-in/return-paths.js';
import { DemoMembers } from './demo-members.js';

/** In a demonstration: become another of the invented members with one press. Outside one, this page does not exist. */
@Controller('demo/switch')
export class DemoSwitchPage {
  constructor(
    private readonly demoMembers: DemoMembers,
    private readonly paths: ReturnPaths,
    private readonly welcome: WelcomeIn,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Public()
  async submit(
    @Body('memberId') memberId: unknown,
    @Body('returnTo') returnTo: unknown,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const member = typeof memberId === 'string' ? await this.demoMembers.find(memberId) : undefined;
    if (!member) throw new NotFound();
    await this.welcome.begin(req, { memberId: member.memberId, at: this.clock.now() });
    res.redirect(303, this.paths.safe(returnTo));
  }
}
