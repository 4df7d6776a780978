import { Action, answerForm, MemberReader, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DirectoryReader } from '../directory.reader.js';
import { directoryRules } from '../directory.rules.js';
import { NameLead } from './name-lead.command.js';
import { EndLeadForm } from './name-lead.form.js';
import { OpenOrganisations } from '../open-organisations.query.js';
import { endLeadView } from './end-lead.view.js';

const TEMPLATE = 'directory/src/name-lead/end-lead.njk';
const FIELDS = { 'lead-not-appointed': 'memberId', 'lead-ends-before-start': 'endedOn' };

/** Ends the place of a lead or deputy: on the day that is entered here, or today by a button on the page of leads. */
@Controller()
export class EndLeadPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly organisations: OpenOrganisations,
    private readonly directory: DirectoryReader,
    private readonly members: MemberReader,
  ) {}

  @Get('directory/organisations/:organisationId/leads/end')
  @Action('organisation:name-lead')
  async show(@RecordId('organisationId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, id, signed);
  }

  @Post('directory/organisations/:organisationId/leads/end')
  @Action('organisation:name-lead')
  async submit(
    @RecordId('organisationId') id: string,
    @Body(new SubmissionPipe(EndLeadForm)) submission: Submission<EndLeadForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form: { forum, memberId, endedOn }, commandId }) =>
        this.gateway.execute(new NameLead(id, { type: 'EndLead', forum, memberId, endedOn }, commandId, signed)),
      rules: { fields: FIELDS, texts: directoryRules },
      show: (refused) => this.render(res, id, signed, refused),
      done: 'The place has ended.',
      next: `/directory/organisations/${id}/leads`,
    });
  }

  private async render(res: Response, id: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const organisation = await this.organisations.open(signed, id, 'organisation:name-lead');
    const leads = await this.directory.leads(id);
    const names = await this.members.names(leads.map(({ memberId }) => memberId));
    res.render(TEMPLATE, endLeadView({ organisation, leads, names }, signed.today, refused));
  }
}
