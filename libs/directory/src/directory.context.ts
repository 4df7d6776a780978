import type { Context } from '#context';
import { AccreditationsProjection } from './accreditations/accreditations.projection.js';
import { directoryActions } from './directory.actions.js';
import { directoryInvolvements } from './directory.involvements.js';
import { DirectoryModule } from './directory.module.js';
import { directoryRules } from './directory.rules.js';
import { directorySentences } from './directory.sentences.js';
import { organisationEventTypes } from './domain/organisation.events.js';
import { serviceEventTypes } from './domain/service.events.js';
import { TidyImports } from './import-services/tidy-imports.job.js';
import { directoryMigrations } from './migrations/index.js';
import { OrganisationEntriesProjection } from './organisation-entries/organisation-entries.projection.js';
import { ServiceEntriesProjection } from './service-entries/service-entries.projection.js';
import { ServiceOffersProjection } from './service-offers/service-offers.projection.js';

/** The directory, for an application to compose. */
export const directoryContext: Context = {
  name: 'directory',
  eventTypes: { ...organisationEventTypes, ...serviceEventTypes },
  rules: directoryRules,
  actions: directoryActions,
  involvements: directoryInvolvements,
  sentences: directorySentences,
  migrations: directoryMigrations,
  projections: [
    new OrganisationEntriesProjection(),
    new ServiceEntriesProjection(),
    new ServiceOffersProjection(),
    new AccreditationsProjection(),
  ],
  jobs: ({ database, store }) => [new TidyImports(database, store)],
  module: DirectoryModule,
};
