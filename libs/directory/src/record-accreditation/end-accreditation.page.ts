import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DirectoryReader } from '../directory.reader.js';
import { directoryRules } from '../directory.rules.js';
import { OpenOrganisations } from '../open-organisations.query.js';
import { RecordAccreditation } from './record-accreditation.command.js';
import { EndAccreditationForm } from './record-accreditation.form.js';
import { endAccreditationView } from './end-accreditation.view.js';

const TEMPLATE = 'directory/src/record-accreditation/end-accreditation.njk';
const FIELDS = {
  'accreditation-not-held': 'accreditationId',
  'accreditation-ends-in-the-future': 'endedOn',
  'accreditation-expires-before-award': 'endedOn',
};

/** Records that an accreditation ended before it expired: on the day that is entered here, or today by a button. */
@Controller()
export class EndAccreditationPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly organisations: OpenOrganisations,
    private readonly directory: DirectoryReader,
  ) {}

  @Get('directory/organisations/:organisationId/accreditations/end')
  @Action('organisation:accredit')
  async show(@RecordId('organisationId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, id, signed);
  }

  @Post('directory/organisations/:organisationId/accreditations/end')
  @Action('organisation:accredit')
  async submit(
    @RecordId('organisationId') id: string,
    @Body(new SubmissionPipe(EndAccreditationForm)) submission: Submission<EndAccreditationForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form: { accreditationId, endedOn }, commandId }) => {
        const change = { type: 'EndAccreditation', accreditationId, endedOn } as const;
        return this.gateway.execute(new RecordAccreditation(id, change, commandId, signed));
      },
      rules: { fields: FIELDS, texts: directoryRules },
      show: (refused) => this.render(res, id, signed, refused),
      done: 'It is on record that the accreditation ended.',
      next: `/directory/organisations/${id}/accreditations`,
    });
  }

  private async render(res: Response, id: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const organisation = await this.organisations.open(signed, id, 'organisation:accredit');
    const held = await this.directory.accreditations(id);
    res.render(TEMPLATE, endAccreditationView({ organisation, held }, signed.today, refused));
  }
}
