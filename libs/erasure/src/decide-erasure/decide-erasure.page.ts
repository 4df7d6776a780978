import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ErasureForms } from '../erasure-page/erasure-forms.js';
import { erasureRules } from '../erasure.rules.js';
import { DecideErasure } from './decide-erasure.command.js';
import { DecideErasureForm, itemsOf } from './decide-erasure.form.js';

/** Rules about the decision as a whole: it is shown again as it was, with the rule's words. */
const OF_THE_WHOLE = {
  'erasure-decided-in-part': 'decision',
  'legal-hold-in-force': 'decision',
  'identity-needed-for-wall': 'decision',
};

/** Decides on each kind of record of a request. */
@Controller()
export class DecideErasurePage {
  constructor(private readonly forms: ErasureForms) {}

  @Post('erasures/:erasureId/decision')
  @Action('erasure:decide')
  submit(
    @RecordId('erasureId') erasureId: string,
    @Body(new SubmissionPipe(DecideErasureForm)) submission: Submission<DecideErasureForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, signed, erasureId, submission },
      command: ({ form, seenRevision, commandId }) =>
        new DecideErasure(erasureId, itemsOf(form), seenRevision, commandId, signed),
      rules: { fields: OF_THE_WHOLE, texts: erasureRules },
      done: 'The decision is on record. What is to be erased waits for a second person.',
    });
  }
}
