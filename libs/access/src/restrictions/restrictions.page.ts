import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Action } from '../route-actions/action.decorator.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { RestrictionLists } from './restrictions.reader.js';
import { RESTRICTIONS_TEMPLATE, restrictionsView } from './restrictions.view.js';

/** The cases of which not everybody may know, for those who keep the lists: references and figures, nothing of the cases. */
@Controller('restrictions')
export class RestrictionsPage {
  constructor(private readonly lists: RestrictionLists) {}

  @Get()
  @Action('restriction:list')
  async show(@Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    res.render(RESTRICTIONS_TEMPLATE, restrictionsView(await this.lists.all(signed)));
  }
}
