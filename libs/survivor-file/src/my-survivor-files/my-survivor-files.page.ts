import { Action, Signed, type SignedIn } from '#access';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { MySurvivorFiles } from './my-survivor-files.query.js';
import { mySurvivorFilesView } from './my-survivor-files.view.js';

const TEMPLATE = 'survivor-file/src/my-survivor-files/my-survivor-files.njk';

/** The files that an advocate has. */
@Controller()
export class MySurvivorFilesPage {
  constructor(private readonly files: MySurvivorFiles) {}

  @Get('survivor-files')
  @Action('survivor-file:list')
  async show(@Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    res.render(TEMPLATE, mySurvivorFilesView(await this.files.list(signed), signed));
  }
}
