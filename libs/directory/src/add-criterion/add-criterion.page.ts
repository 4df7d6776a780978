import { Action, answerForm, Signed, type SignedIn } from '#access';
import type { IsoDate } from '#kernel';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { directoryRules } from '../directory.rules.js';
import { OpenServices } from '../open-services.query.js';
import { serviceFormView } from '../service-form.view.js';
import { criteriaChangeView } from '../criteria-change.view.js';
import { AddCriterion } from './add-criterion.command.js';
import { AddCriterionPageForm, limitsIn } from './add-criterion.form.js';
import { addCriterionView, hiddenInputs } from './add-criterion.view.js';

const TEMPLATE = 'directory/src/add-criterion/add-criterion.njk';
const PREVIEW = 'directory/src/add-criterion/criteria-preview.njk';
const FIELDS = {
  'criterion-listed-twice': 'text',
  'criteria-out-of-order': 'from',
  'criteria-too-far-ahead': 'from',
  'limit-of-another-barrier': 'barrier',
  'limit-upside-down': 'minimumAge',
};

/** The criteria of a service as its manager changes them: each can be taken away, and one can be added, after a look at what changes and from when. */
@Controller()
export class AddCriterionPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly services: OpenServices,
  ) {}

  @Get('directory/services/:serviceId/criteria')
  @Action('service:update')
  async show(@RecordId('serviceId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, id, signed);
  }

  @Post('directory/services/:serviceId/criteria')
  @Action('service:update')
  async submit(
    @RecordId('serviceId') id: string,
    @Body(new SubmissionPipe(AddCriterionPageForm)) submission: Submission<AddCriterionPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (submission.ok && !submission.form.confirmed) return this.preview(res, id, signed, submission);
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, seenRevision, commandId }) => {
        const { text, kind, barrier, from = signed.today } = form;
        const criterion = { text, kind, barrier, from, limits: limitsIn(form) };
        return this.gateway.execute(new AddCriterion(id, criterion, seenRevision, commandId, signed));
      },
      rules: { fields: FIELDS, texts: directoryRules },
      show: (refused) => this.render(res, id, signed, refused),
      done: 'The criterion is published. Referrals that were checked before keep the earlier version.',
      next: `/directory/services/${id}/criteria`,
    });
  }

  /** What is about to change, before anything does. */
  private async preview(res: Response, id: string, signed: SignedIn, { form, commandId }: Taken): Promise<void> {
    const service = await this.services.open(signed, id);
    const from: IsoDate = form.from ?? signed.today;
    const { text, kind, barrier, seenRevision } = form;
    const adds = { text, kind, barrier, limits: limitsIn(form) };
    const change = criteriaChangeView(service, { adds, from }, signed.today);
    const hidden = hiddenInputs(form, from);
    res.render(PREVIEW, { ...serviceFormView(service), change, hidden, seenRevision, commandId });
  }

  private async render(res: Response, id: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const service = await this.services.open(signed, id);
    res.render(TEMPLATE, addCriterionView(service, signed.today, refused));
  }
}

type Taken = Extract<Submission<AddCriterionPageForm>, { ok: true }>;
