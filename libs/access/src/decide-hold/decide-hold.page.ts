import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import type { Request, Response } from 'express';
import { holdRules } from '../possible-conflicts/holds.rules.js';
import { PossibleConflicts } from '../possible-conflicts/possible-conflicts.query.js';
import { POSSIBLE_CONFLICTS_TEMPLATE, possibleConflictsView } from '../possible-conflicts/possible-conflicts.view.js';
import { answerForm } from '../posted-forms/answer-form.js';
import { Action } from '../route-actions/action.decorator.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { DecideHold } from './decide-hold.command.js';
import { DecideHoldForm } from './decide-hold.form.js';

const FIELDS = { 'hold-not-waiting': 'finding' };

/** Says what was found about a possible conflict; the form is on the page of all of them. */
@Controller()
export class DecideHoldPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly conflicts: PossibleConflicts,
  ) {}

  @Post('possible-conflicts/:likenessId')
  @Action('hold:decide')
  async submit(
    @RecordId('likenessId') likenessId: string,
    @Body(new SubmissionPipe(DecideHoldForm)) submission: Submission<DecideHoldForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId }) =>
        this.gateway.execute(new DecideHold(likenessId, form.finding, commandId, signed)),
      rules: { fields: FIELDS, texts: holdRules },
      show: async (refused) => {
        const found = await this.conflicts.all(signed);
        res.render(POSSIBLE_CONFLICTS_TEMPLATE, possibleConflictsView(found, { likenessId, refused }));
      },
      done: 'What you found is on record. If it is a conflict, see to it that somebody else works on the case.',
      next: '/possible-conflicts',
    });
  }
}
