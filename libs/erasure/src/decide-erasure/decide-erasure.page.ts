import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ERASURE_TEMPLATE, erasureView } from '../erasure-page/erasure.view.js';
import { ErasureReader } from '../erasure-register/erasures.reader.js';
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
  constructor(
    private readonly gateway: CommandGateway,
    private readonly erasures: ErasureReader,
  ) {}

  @Post('erasures/:erasureId/decision')
  @Action('erasure:decide')
  async submit(
    @RecordId('erasureId') id: string,
    @Body(new SubmissionPipe(DecideErasureForm)) submission: Submission<DecideErasureForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, seenRevision, commandId }) =>
        this.gateway.execute(new DecideErasure(id, itemsOf(form), seenRevision, commandId, signed)),
      rules: { fields: OF_THE_WHOLE, texts: erasureRules },
      show: async (refused) => {
        const entry = await this.erasures.open(signed, id);
        res.render(ERASURE_TEMPLATE, erasureView(entry, signed, refused));
      },
      done: 'The decision is on record. What is to be erased waits for a second person.',
      next: `/erasures/${id}`,
    });
  }
}
