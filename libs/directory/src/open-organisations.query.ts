import { NotFound, Permissions, type SignedIn } from '#access';
import { Injectable } from '@nestjs/common';
import { organisationResource } from './directory.actions.js';
import type { OrganisationEntry } from './directory-entry.row.js';
import { DirectoryReader } from './directory.reader.js';

/** Opens the entry of an organisation for somebody who may change it. */
@Injectable()
export class OpenOrganisations {
  constructor(
    private readonly directory: DirectoryReader,
    private readonly permissions: Permissions,
  ) {}

  /** `action` is what the member is about to do. Throws `NotFound` when there is no such organisation for this member. */
  async open(signed: SignedIn, organisationId: string, action: string): Promise<OrganisationEntry> {
    const organisation = await this.directory.organisation(organisationId);
    const resource = organisation && organisationResource(organisation);
    await this.permissions.require(signed, action, resource);
    if (!organisation) throw new NotFound();
    return organisation;
  }
}
