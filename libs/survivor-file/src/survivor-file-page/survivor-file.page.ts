import { AccessOptions, Action, MemberReader, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { SurvivorFiles } from '../survivor-files.reader.js';
import { SURVIVOR_FILE_TEMPLATE, survivorFileView } from './survivor-file.view.js';

/** One file, for its advocates, for audit, and for an hour for who gave a reason. */
@Controller()
export class SurvivorFilePage {
  constructor(
    private readonly files: SurvivorFiles,
    private readonly members: MemberReader,
    private readonly options: AccessOptions,
  ) {}

  @Get('survivor-files/:survivorFileId')
  @Action('survivor-file:read')
  async show(@RecordId('survivorFileId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const { file } = await this.files.open(signed, 'survivor-file:read', id);
    const people = [...file.advocates, ...file.consultations].map(({ memberId }) => memberId);
    const names = await this.members.names(people);
    const { publicAddress } = this.options;
    const link = publicAddress === undefined ? {} : { consultAddress: `${publicAddress}/survivor-files/${id}/consult` };
    res.render(SURVIVOR_FILE_TEMPLATE, { ...survivorFileView(file, signed, names), ...link });
  }
}
