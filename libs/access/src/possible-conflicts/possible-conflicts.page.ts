import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Action } from '../route-actions/action.decorator.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { PossibleConflicts } from './possible-conflicts.query.js';
import { POSSIBLE_CONFLICTS_TEMPLATE, possibleConflictsView } from './possible-conflicts.view.js';

/** Members who were found to be alike to somebody in a case, and are kept from it until somebody has looked. */
@Controller('possible-conflicts')
export class PossibleConflictsPage {
  constructor(private readonly conflicts: PossibleConflicts) {}

  @Get()
  @Action('hold:list')
  async show(@Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    res.render(POSSIBLE_CONFLICTS_TEMPLATE, possibleConflictsView(await this.conflicts.all(signed)));
  }
}
