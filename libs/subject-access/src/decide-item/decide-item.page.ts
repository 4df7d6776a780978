import { Action, answerForm, Signed, StepUp, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RequestReader } from '../register/requests.reader.js';
import { subjectAccessRules } from '../subject-access.rules.js';
import { DecideItem } from './decide-item.command.js';
import { DecideItemForm } from './decide-item.form.js';
import { decideItemView } from './decide-item.view.js';

const TEMPLATE = 'subject-access/src/decide-item/decide-item.njk';

/** The field that each rule concerns. */
const FIELDS = {
  'exemption-missing': 'exemption',
  'exemption-without-withholding': 'exemption',
  'withholding-without-reason': 'reason',
  'third-party-without-reason': 'reason',
  'nothing-blacked-out': 'withheldFields',
  'field-not-in-item': 'withheldFields',
};

/** One item with its content, and the decision on it. */
@Controller()
export class DecideItemPage {
  constructor(
    private readonly requests: RequestReader,
    private readonly gateway: CommandGateway,
  ) {}

  @Get('subject-access/:requestId/items/:itemId')
  @Action('subject-access:review')
  @StepUp('/subject-access')
  show(
    @RecordId('requestId') id: string,
    @RecordId('itemId') itemId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.render(res, signed, id, itemId);
  }

  @Post('subject-access/:requestId/items/:itemId')
  @Action('subject-access:decide')
  @StepUp('/subject-access')
  async submit(
    @RecordId('requestId') id: string,
    @RecordId('itemId') itemId: string,
    @Body(new SubmissionPipe(DecideItemForm)) submission: Submission<DecideItemForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form: { decision, withheldFields, exemption, reason }, seenRevision, commandId }) => {
        const said = { itemId, decision, withheldFields, exemption, reason };
        return this.gateway.execute(new DecideItem(id, said, seenRevision, commandId, signed));
      },
      rules: { fields: FIELDS, texts: subjectAccessRules },
      show: (refused) => this.render(res, signed, id, itemId, refused),
      done: 'The decision on the item is on record.',
      next: `/subject-access/${id}/items/${itemId}`,
    });
  }

  private async render(res: Response, signed: SignedIn, id: string, itemId: string, refused?: Refused): Promise<void> {
    const review = await this.requests.review(signed, id);
    res.render(TEMPLATE, decideItemView(review, itemId, refused));
  }
}
