import { Action, addFlash, Signed, type SignedIn } from '#access';
import { BARRIERS } from '#kernel';
import { CommandGateway } from '#projections';
import { formAgainAfter, RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
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
    if (!submission.ok) return this.render(res.status(422), id, signed, submission);
    const { form, commandId, seenRevision } = submission;
    const { text, kind, barrier } = form;
    const criterion = { text, kind, barrier, from: signed.today };
    try {
      await this.gateway.execute(new AddCriterion(id, criterion, seenRevision, commandId, signed));
    } catch (broken) {
      const refused = formAgainAfter(broken, { form, commandId, fields: FIELDS, texts: directoryRules });
      return this.render(res.status(409), id, signed, refused);
    }
    addFlash(
      req,
      'The criterion is published from today. Referrals that were checked before keep the earlier version.',
    );
    res.redirect(303, `/directory/services/${id}/criteria`);
  }

  private async render(res: Response, id: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const service = await this.services.open(signed, id);
    const choices = { kinds: CRITERION_KINDS.codes, barriers: BARRIERS.codes };
    res.render(TEMPLATE, { ...serviceFormView(service, refused), ...choices, criteria: service.criteria.criteria });
  }
}
