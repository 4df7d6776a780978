import { Action, answerForm, NotFound, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { rectificationRules } from '../rectification.rules.js';
import { RectificationReader } from '../register/rectifications.reader.js';
import { DecidePoint } from './decide-point.command.js';
import { DecidePointForm } from './decide-point.form.js';
import { DECIDE_POINT_TEMPLATE, decidePointView } from './decide-point.view.js';

/** The rules that are about one field of this form. */
const FIELDS = {
  'correction-missing': 'correctionId',
  'correction-unknown': 'correctionId',
  'correction-without-putting-right': 'correctionId',
  'refusal-without-ground': 'refusal',
  'ground-without-refusal': 'refusal',
};

/** One point of a request, and what comes of it. */
@Controller()
export class DecidePointPage {
  constructor(
    private readonly requests: RectificationReader,
    private readonly gateway: CommandGateway,
  ) {}

  @Get('rectifications/:rectificationId/points/:pointId')
  @Action('rectification:read')
  async show(
    @RecordId('rectificationId') id: string,
    @RecordId('pointId') pointId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    await this.render(res, signed, { id, pointId });
  }

  @Post('rectifications/:rectificationId/points/:pointId')
  @Action('rectification:decide')
  submit(
    @RecordId('rectificationId') id: string,
    @RecordId('pointId') pointId: string,
    @Body(new SubmissionPipe(DecidePointForm)) submission: Submission<DecidePointForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return answerForm({
      ...{ req, res, submission },
      carryOut: ({ form, seenRevision, commandId }) =>
        this.gateway.execute(new DecidePoint(id, pointId, form, seenRevision, commandId, signed)),
      rules: { fields: FIELDS, texts: rectificationRules },
      show: (refused) => this.render(res, signed, { id, pointId }, refused),
      done: 'The decision on this point is on record.',
      next: `/rectifications/${id}`,
    });
  }

  private async render(
    res: Response,
    signed: SignedIn,
    { id, pointId }: { readonly id: string; readonly pointId: string },
    refused?: Refused,
  ): Promise<void> {
    const request = await this.requests.open(signed, id);
    const view = decidePointView(request, pointId, refused);
    if (!view) throw new NotFound();
    res.render(DECIDE_POINT_TEMPLATE, view);
  }
}
