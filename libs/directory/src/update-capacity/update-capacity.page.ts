import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { directoryRules } from '../directory.rules.js';
import { OpenServices } from '../open-services.query.js';
import { serviceFormView } from '../service-form.view.js';
import { UpdateCapacity } from './update-capacity.command.js';
import { UpdateCapacityPageForm } from './update-capacity.form.js';

const TEMPLATE = 'directory/src/update-capacity/update-capacity.njk';
const FIELDS = { 'capacity-in-the-future': 'asOf', 'capacity-older-than-known': 'asOf' };

@Controller()
export class UpdateCapacityPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly services: OpenServices,
  ) {}

  @Get('directory/services/:serviceId/capacity')
  @Action('service:update')
  async show(@RecordId('serviceId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, id, signed);
  }

  @Post('directory/services/:serviceId/capacity')
  @Action('service:update')
  async submit(
    @RecordId('serviceId') id: string,
    @Body(new SubmissionPipe(UpdateCapacityPageForm)) submission: Submission<UpdateCapacityPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId, seenRevision }) => {
        const { places, waitWeeks, asOf } = form;
        return this.gateway.execute(
          new UpdateCapacity(id, { places, waitWeeks, asOf }, seenRevision, commandId, signed),
        );
      },
      rules: { fields: FIELDS, texts: directoryRules },
      show: (refused) => this.render(res, id, signed, refused),
      done: 'The capacity is updated. Everybody who looks at this service sees it now.',
      next: `/directory/services/${id}`,
    });
  }

  private async render(res: Response, id: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const service = await this.services.open(signed, id);
    res.render(TEMPLATE, { ...serviceFormView(service, refused), capacity: service.capacity, today: signed.today });
  }
}
