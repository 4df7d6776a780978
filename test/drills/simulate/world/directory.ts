import type { Database } from '#database';
import { DirectoryReader, type ServiceEntry } from '#directory';
import { RuleBroken } from '#kernel';
import { KnownOrganisations } from '#sharing';
import { HOSTEL, POLICE, SERVICE_ID, SERVICE_PROVIDER } from './cast.js';

/** The twins below never ask a database for anything: whatever still does fails at once. */
const NO_DATABASE = undefined as unknown as Database;

/** What the service asks of a person, version 2. */
export const CRITERIA = ['area', 'length'];

/** The one service of a run, as the directory would show it. */
export class RunDirectory extends DirectoryReader {
  constructor() {
    super(NO_DATABASE);
  }

  override async service(serviceId: string): Promise<ServiceEntry | undefined> {
    return serviceId === SERVICE_ID ? SERVICE : undefined;
  }
}

/** The organisations of a run that can be named in a command. */
export class RunOrganisations extends KnownOrganisations {
  constructor() {
    super(new RunDirectory());
  }

  override async require(organisationIds: readonly string[]): Promise<void> {
    const known = [HOSTEL, SERVICE_PROVIDER, POLICE];
    if (organisationIds.some((id) => !known.includes(id))) throw new RuleBroken('sharing-organisation-unknown');
  }
}

const SERVICE: ServiceEntry = {
  serviceId: SERVICE_ID,
  organisationId: SERVICE_PROVIDER,
  organisationName: 'Wexcombe Change',
  name: 'Wexcombe Change',
  summary: 'Work with people who want to stop',
  areas: ['Wexcombe'],
  delivery: 'GROUP',
  status: 'open',
  criteria: {
    version: 2,
    criteria: CRITERIA.map((criterionId) => ({ criterionId, barrier: 'COMMITMENT', text: criterionId, kind: 'SOFT' })),
  },
  revision: 0n,
};
