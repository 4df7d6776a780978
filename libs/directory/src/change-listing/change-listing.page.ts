import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { directoryRules } from '../directory.rules.js';
import { OpenServices } from '../open-services.query.js';
import { serviceFormView } from '../service-form.view.js';
import { ChangeListing } from './change-listing.command.js';
import { ChangeListingPageForm, LISTINGS } from './change-listing.form.js';

const TEMPLATE = 'directory/src/change-listing/change-listing.njk';
const FIELDS = { 'listing-unchanged': 'listing' };

/** Whether a service may be listed in the public feed. */
@Controller()
export class ChangeListingPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly services: OpenServices,
  ) {}

  @Get('directory/services/:serviceId/listing')
  @Action('service:update')
  async show(@RecordId('serviceId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, id, signed);
  }

  @Post('directory/services/:serviceId/listing')
  @Action('service:update')
  async submit(
    @RecordId('serviceId') id: string,
    @Body(new SubmissionPipe(ChangeListingPageForm)) submission: Submission<ChangeListingPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, seenRevision, commandId }) =>
        this.gateway.execute(new ChangeListing(id, form.listing === 'LISTED', seenRevision, commandId, signed)),
      rules: { fields: FIELDS, texts: directoryRules },
      show: (refused) => this.render(res, id, signed, refused),
      done: 'The public directory is changed.',
      next: `/directory/services/${id}`,
    });
  }

  private async render(res: Response, id: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const service = await this.services.open(signed, id);
    res.render(TEMPLATE, {
      ...serviceFormView(service, refused),
      listings: LISTINGS.codes,
      listing: service.listed ? 'LISTED' : 'NOT_LISTED',
    });
  }
}
