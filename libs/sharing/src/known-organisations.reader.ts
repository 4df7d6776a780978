import { DirectoryReader } from '#directory';
import { RuleBroken } from '#kernel';
import { Injectable } from '@nestjs/common';

/** Makes sure that organisations named in a command are in the directory: an id alone proves nothing. */
@Injectable()
export class KnownOrganisations {
  constructor(private readonly directory: DirectoryReader) {}

  /** Throws `RuleBroken('sharing-organisation-unknown')` when one of them is not in the directory. */
  async require(organisationIds: readonly string[]): Promise<void> {
    const known = new Set((await this.directory.organisations()).map(({ organisationId }) => organisationId));
    if (organisationIds.some((id) => !known.has(id))) throw new RuleBroken('sharing-organisation-unknown');
  }
}
