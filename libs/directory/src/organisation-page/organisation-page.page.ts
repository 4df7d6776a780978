import { Action, isOffered, MemberReader, NotFound, Signed, type SignedIn } from '#access';
import { Paging, RecordId, type Paged } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { directoryActions, organisationResource } from '../directory.actions.js';
import { DirectoryReader } from '../directory.reader.js';
import { pageOf, windowOf } from '../places.js';
import { organisationPageView } from './organisation-page.view.js';

const TEMPLATE = 'directory/src/organisation-page/organisation-page.njk';

/** One organisation: what it is, its services, and who leads for which forum. */
@Controller()
export class OrganisationPage {
  constructor(
    private readonly directory: DirectoryReader,
    private readonly members: MemberReader,
  ) {}

  @Get('directory/organisations/:organisationId')
  @Action('directory:browse')
  async show(
    @RecordId('organisationId') organisationId: string,
    @Paging() { limit, cursor }: Paged,
    @Signed() { member, today }: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const organisation = await this.directory.organisation(organisationId);
    if (!organisation) throw new NotFound();
    const leads = await this.directory.leads(organisationId);
    const names = await this.members.names(leads.map(({ memberId }) => memberId));
    const services = await this.directory.services({ organisationId }, windowOf(limit, cursor));
    const page = pageOf(services, limit, ({ serviceId }) => serviceId);
    const accreditations = await this.directory.accreditations(organisationId);
    const resource = organisationResource(organisation);
    const may = (action: keyof typeof directoryActions) =>
      isOffered({ member, rule: directoryActions[action], resource });
    const data = { organisation, leads, names, services: page.items, next: page.next, accreditations, may };
    res.render(TEMPLATE, organisationPageView(data, today));
  }
}
