import { Action, addFlash, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { directoryRules } from '../directory.rules.js';
import { PAUSE_REASONS } from '../domain/service.events.js';
import { OpenServices } from '../open-services.query.js';
import { serviceFormView } from '../service-form.view.js';
import { PauseService } from './pause-service.command.js';
import { PauseServicePageForm, ReopenServiceForm } from './pause-service.form.js';

const TEMPLATE = 'directory/src/pause-service/pause-service.njk';
const FIELDS = { 'service-already-paused': 'reason' };

/** Stops a service from taking referrals for now, or lets it take them again. */
@Controller()
export class PauseServicePage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly services: OpenServices,
  ) {}

  @Get('directory/services/:serviceId/pause')
  @Action('service:update')
  async show(@RecordId('serviceId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, id, signed);
  }

  @Post('directory/services/:serviceId/pause')
  @Action('service:update')
  async pause(
    @RecordId('serviceId') id: string,
    @Body(new SubmissionPipe(PauseServicePageForm)) submission: Submission<PauseServicePageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form: { reason }, seenRevision, commandId }) =>
        this.gateway.execute(new PauseService(id, { type: 'Pause', reason }, seenRevision, commandId, signed)),
      rules: { fields: FIELDS, texts: directoryRules },
      show: (refused) => this.render(res, id, signed, refused),
      done: 'The service takes no referrals for now.',
      next: `/directory/services/${id}`,
    });
  }

  @Post('directory/services/:serviceId/reopen')
  @Action('service:update')
  async reopen(
    @RecordId('serviceId') id: string,
    @Body(new SubmissionPipe(ReopenServiceForm)) submission: Submission<ReopenServiceForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (submission.ok) {
      const { seenRevision, commandId } = submission;
      await this.gateway.execute(new PauseService(id, { type: 'Reopen' }, seenRevision, commandId, signed));
      addFlash(req, 'The service takes referrals again.');
    }
    res.redirect(303, `/directory/services/${id}`);
  }

  private async render(res: Response, id: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const service = await this.services.open(signed, id);
    const isPaused = service.status === 'paused';
    res.render(TEMPLATE, { ...serviceFormView(service, refused), isPaused, reasons: PAUSE_REASONS.codes });
  }
}
