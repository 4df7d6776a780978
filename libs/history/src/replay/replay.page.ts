import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CaseHistoryReader } from '../case-history/case-history.reader.js';
import { Replays } from '../case-history/replays.js';
import { askedPlace } from './asked-place.js';
import { historyAddress } from './replay.address.js';
import { ReplayForm } from './replay.form.js';
import { replayView } from './replay.view.js';

const TEMPLATE = 'history/src/replay/replay.njk';

/** The time machine: a case as it was at any event or date, on either clock. Read-only, and every replay is a logged read. */
@Controller()
export class ReplayPage {
  constructor(
    private readonly replays: Replays,
    private readonly histories: CaseHistoryReader,
  ) {}

  @Get('/cases/:caseId/history')
  @Action('history:replay')
  async show(
    @RecordId('caseId') caseId: string,
    @Query(new SubmissionPipe(ReplayForm)) submission: Submission<ReplayForm>,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const asked = askedPlace(submission);
    if (asked.ok && !asked.isTidy) return res.redirect(303, historyAddress(caseId, asked.place));
    const data = await this.replays.open(signed, caseId, asked.ok ? asked.place : {});
    const proof = await this.histories.prove(data.history);
    res.status(asked.ok ? 200 : 422).render(TEMPLATE, replayView({ ...data, proof, viewer: signed.member }, asked));
  }
}
