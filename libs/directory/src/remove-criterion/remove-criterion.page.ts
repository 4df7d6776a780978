import { Action, answerForm, NotFound, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { newestVersion } from '../criteria-change.view.js';
import { directoryRules } from '../directory.rules.js';
import { OpenServices } from '../open-services.query.js';
import { serviceFormView } from '../service-form.view.js';
import { RemoveCriterion } from './remove-criterion.command.js';
import { RemoveCriterionForm } from './remove-criterion.form.js';

const TEMPLATE = 'directory/src/remove-criterion/remove-criterion.njk';
const FIELDS = { 'criteria-out-of-order': 'from', 'criteria-too-far-ahead': 'from' };

/** Asks before a criterion is taken away, because every referral from then on is checked without it. */
@Controller()
export class RemoveCriterionPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly services: OpenServices,
  ) {}

  @Get('directory/services/:serviceId/criteria/:criterionId/remove')
  @Action('service:update')
  async show(
    @RecordId('serviceId') serviceId: string,
    @RecordId('criterionId') criterionId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    await this.render(res, { serviceId, criterionId }, signed);
  }

  @Post('directory/services/:serviceId/criteria/:criterionId/remove')
  @Action('service:update')
  async submit(
    @RecordId('serviceId') serviceId: string,
    @RecordId('criterionId') criterionId: string,
    @Body(new SubmissionPipe(RemoveCriterionForm)) submission: Submission<RemoveCriterionForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form: { from }, seenRevision, commandId }) =>
        this.gateway.execute(new RemoveCriterion(serviceId, { criterionId, from }, seenRevision, commandId, signed)),
      rules: { fields: FIELDS, texts: directoryRules },
      show: (refused) => this.render(res, { serviceId, criterionId }, signed, refused),
      done: 'The criterion is taken away from that day on. Earlier versions keep it.',
      next: `/directory/services/${serviceId}/criteria`,
    });
  }

  private async render(
    res: Response,
    { serviceId, criterionId }: { serviceId: string; criterionId: string },
    signed: SignedIn,
    refused?: Refused,
  ): Promise<void> {
    const service = await this.services.open(signed, serviceId);
    const { criteria, from } = newestVersion(service);
    const criterion = criteria.find((each) => each.criterionId === criterionId);
    if (!criterion) throw new NotFound();
    res.render(TEMPLATE, {
      ...serviceFormView(service, refused),
      criterion,
      kept: criteria.filter((each) => each !== criterion).map(({ text }) => text),
      earliest: from !== undefined && from > signed.today ? from : signed.today,
    });
  }
}
