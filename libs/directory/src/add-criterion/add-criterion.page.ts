import { Action, answerForm, Signed, type SignedIn } from '#access';
import { BARRIERS } from '#kernel';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { directoryRules } from '../directory.rules.js';
import { CRITERION_KINDS } from '../domain/service.events.js';
import { OpenServices } from '../open-services.query.js';
import { serviceFormView } from '../service-form.view.js';
import { AddCriterion } from './add-criterion.command.js';
import { AddCriterionPageForm } from './add-criterion.form.js';

const TEMPLATE = 'directory/src/add-criterion/add-criterion.njk';
const FIELDS = { 'criterion-listed-twice': 'text' };

/** The criteria of a service as its manager changes them: each can be taken away, and one can be added. */
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
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form: { text, kind, barrier }, seenRevision, commandId }) => {
        const criterion = { text, kind, barrier, from: signed.today };
        return this.gateway.execute(new AddCriterion(id, criterion, seenRevision, commandId, signed));
      },
      rules: { fields: FIELDS, texts: directoryRules },
      show: (refused) => this.render(res, id, signed, refused),
      done: 'The criterion is published from today. Referrals that were checked before keep the earlier version.',
      next: `/directory/services/${id}/criteria`,
    });
  }

  private async render(res: Response, id: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const service = await this.services.open(signed, id);
    const choices = { kinds: CRITERION_KINDS.codes, barriers: BARRIERS.codes };
    res.render(TEMPLATE, { ...serviceFormView(service, refused), ...choices, criteria: service.criteria.criteria });
  }
}
