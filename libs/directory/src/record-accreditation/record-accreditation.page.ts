import { Action, answerForm, Signed, type SignedIn } from '#access';
import { newId } from '#event-store';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DirectoryReader } from '../directory.reader.js';
import { directoryRules } from '../directory.rules.js';
import { ACCREDITATIONS } from '../domain/organisation.events.js';
import { OpenOrganisations } from '../open-organisations.query.js';
import { organisationFormView } from '../organisation-form.view.js';
import { accreditationView } from './accreditation.view.js';
import { RecordAccreditation } from './record-accreditation.command.js';
import { RecordAccreditationForm } from './record-accreditation.form.js';

const TEMPLATE = 'directory/src/record-accreditation/record-accreditation.njk';
const FIELDS = {
  'accreditation-in-the-future': 'awardedOn',
  'accreditation-expires-before-award': 'expiresOn',
  'accreditation-already-recorded': 'accreditation',
};

/** What an organisation is accredited for, and until when. */
@Controller()
export class RecordAccreditationPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly organisations: OpenOrganisations,
    private readonly directory: DirectoryReader,
  ) {}

  @Get('directory/organisations/:organisationId/accreditations')
  @Action('organisation:accredit')
  async show(@RecordId('organisationId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, id, signed);
  }

  @Post('directory/organisations/:organisationId/accreditations')
  @Action('organisation:accredit')
  async submit(
    @RecordId('organisationId') id: string,
    @Body(new SubmissionPipe(RecordAccreditationForm)) submission: Submission<RecordAccreditationForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form: { accreditation, awardedOn, expiresOn }, commandId }) => {
        const accreditationId = newId(commandId, 'accreditation');
        const change = { type: 'RecordAccreditation', accreditationId, accreditation, awardedOn, expiresOn } as const;
        return this.gateway.execute(new RecordAccreditation(id, change, commandId, signed));
      },
      rules: { fields: FIELDS, texts: directoryRules },
      show: (refused) => this.render(res, id, signed, refused),
      done: 'The accreditation is on record.',
      next: `/directory/organisations/${id}`,
    });
  }

  private async render(res: Response, id: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const organisation = await this.organisations.open(signed, id, 'organisation:accredit');
    const held = await this.directory.accreditations(id);
    res.render(TEMPLATE, {
      ...organisationFormView(organisation, refused),
      accreditations: held.map((each) => accreditationView(each, signed.today)),
      kinds: ACCREDITATIONS.codes,
      today: signed.today,
    });
  }
}
