import { Action, Signed, StepUp, type SignedIn } from '#access';
import { withTombstone } from '#kernel';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { SurvivorFiles } from '../survivor-files.reader.js';
import { whereaboutsView } from './whereabouts.view.js';

const TEMPLATE = 'survivor-file/src/whereabouts/whereabouts.njk';

/** Who the survivor is, how to reach them and where they are: only after a proof of who asks that is not older than five minutes. */
@Controller()
export class WhereaboutsPage {
  constructor(private readonly files: SurvivorFiles) {}

  @Get('survivor-files/:survivorFileId/whereabouts')
  @Action('survivor-file:locate')
  @StepUp('/survivor-files')
  async show(@RecordId('survivorFileId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const { file, told } = await this.files.open(signed, 'survivor-file:locate', id);
    const view = withTombstone(whereaboutsView(file, signed), told.whereabouts);
    res.set('Cache-Control', 'no-store').render(TEMPLATE, view);
  }
}
