import { Action, answerForm, MemberReader, ROLES, Signed, type SignedIn } from '#access';
import { labelOf } from '#kernel';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DirectoryReader } from '../directory.reader.js';
import { directoryRules } from '../directory.rules.js';
import { LEAD_CAPACITIES, LEAD_FORUMS } from '../domain/organisation.events.js';
import { OpenOrganisations } from '../open-organisations.query.js';
import { organisationFormView } from '../organisation-form.view.js';
import { NameLead } from './name-lead.command.js';
import { NameLeadForm } from './name-lead.form.js';
import { leadText } from './lead-text.view.js';

const TEMPLATE = 'directory/src/name-lead/name-lead.njk';
const FIELDS = {
  'lead-not-a-member': 'memberId',
  'lead-already-appointed': 'memberId',
  'lead-place-taken': 'capacity',
};
const EVERY_ROLE = ROLES.codes.map(({ code }) => code);

/** Who answers for which forum, and the form that names somebody. */
@Controller()
export class NameLeadPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly organisations: OpenOrganisations,
    private readonly directory: DirectoryReader,
    private readonly members: MemberReader,
  ) {}

  @Get('directory/organisations/:organisationId/leads')
  @Action('organisation:name-lead')
  async show(@RecordId('organisationId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, id, signed);
  }

  @Post('directory/organisations/:organisationId/leads')
  @Action('organisation:name-lead')
  async submit(
    @RecordId('organisationId') id: string,
    @Body(new SubmissionPipe(NameLeadForm)) submission: Submission<NameLeadForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form: { forum, capacity, memberId, from }, commandId }) => {
        const change = { type: 'AppointLead', forum, capacity, memberId, from } as const;
        return this.gateway.execute(new NameLead(id, change, commandId, signed));
      },
      rules: { fields: FIELDS, texts: directoryRules },
      show: (refused) => this.render(res, id, signed, refused),
      done: 'The place is filled.',
      next: `/directory/organisations/${id}`,
    });
  }

  private async render(res: Response, id: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const organisation = await this.organisations.open(signed, id, 'organisation:name-lead');
    const [leads, members] = await Promise.all([this.directory.leads(id), this.members.enabledOf(id, EVERY_ROLE)]);
    const names = await this.members.names(leads.map(({ memberId }) => memberId));
    res.render(TEMPLATE, {
      ...organisationFormView(organisation, refused),
      leads: leads.map((lead) => ({ ...lead, text: leadText(lead, names) })),
      members: members.map(({ memberId, name, role }) => ({
        value: memberId,
        text: `${name}, ${labelOf(ROLES, role)}`,
      })),
      forums: LEAD_FORUMS.codes,
      capacities: LEAD_CAPACITIES.codes,
      today: signed.today,
    });
  }
}
