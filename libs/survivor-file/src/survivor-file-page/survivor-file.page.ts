import { Action, MemberReader, NotFound, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { SurvivorFiles } from '../survivor-files.reader.js';
import { survivorFileView } from './survivor-file.view.js';

const TEMPLATE = 'survivor-file/src/survivor-file-page/survivor-file.njk';

/** One file, for its advocates, for audit, and for an hour for who gave a reason. */
@Controller()
export class SurvivorFilePage {
  constructor(
    private readonly files: SurvivorFiles,
    private readonly members: MemberReader,
  ) {}

  @Get('survivor-files/:survivorFileId')
  @Action('survivor-file:read')
  async show(@RecordId('survivorFileId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    try {
      const { file } = await this.files.open(signed, 'survivor-file:read', id);
      const people = [...file.advocates, ...file.consultations].map(({ memberId }) => memberId);
      res.render(TEMPLATE, survivorFileView(file, signed, await this.members.names(people)));
    } catch (refusal) {
      await this.askForReason(refusal, signed, id);
      res.redirect(303, `/survivor-files/${id}/consult`);
    }
  }

  /** Throws on, unless it is somebody who may look once they have said why. */
  private async askForReason(refusal: unknown, signed: SignedIn, id: string): Promise<void> {
    if (!(refusal instanceof NotFound)) throw refusal;
    await this.files.open(signed, 'survivor-file:consult', id);
  }
}
