import { Action, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ACTION_TEMPLATE, actionView } from './action.view.js';
import { OpenActions } from './open-actions.reader.js';

/** One action, for its owner, for who raised it and for audit. */
@Controller()
export class ActionPage {
  constructor(private readonly actions: OpenActions) {}

  @Get('actions/:actionId')
  @Action('action:read')
  async show(@RecordId('actionId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    res.render(ACTION_TEMPLATE, actionView(await this.actions.open(signed, 'action:read', id), signed));
  }
}
