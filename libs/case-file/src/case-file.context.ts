import type { Context } from '#context';
import { forgetSearches } from './person-search/forget-searches.js';
import { caseFileActions } from './case-file.actions.js';
import { caseFileIdentities } from './case-file.identities.js';
import { caseFileInvolvements } from './case-file.involvements.js';
import { CaseFileModule } from './case-file.module.js';
import { caseFileRules } from './case-file.rules.js';
import { caseFileSentences } from './case-file.sentences.js';
import { CaseRecordProjection } from './case-record/case-record.projection.js';
import { caseEventTypes } from './domain/case.events.js';
import { personEventTypes } from './domain/person.events.js';
import { caseFileMigrations } from './migrations/index.js';
import { ExpiredSeals } from './seals/expired-seals.job.js';
import { SealsProjection } from './seals/seals.projection.js';
import { MergesProjection } from './merges/merges.projection.js';
import { TombstonesProjection } from './tombstones/tombstones.projection.js';
import { OpenWorkProjection } from './open-work/open-work.projection.js';
import { CounterAllegationsProjection } from './counter-allegations/counter-allegations.projection.js';
import { PersonRecordProjection } from './person-record/person-record.projection.js';

/** The case file, for an application to compose. */
export const caseFileContext: Context = {
  name: 'case-file',
  eventTypes: { ...personEventTypes, ...caseEventTypes },
  rules: caseFileRules,
  actions: caseFileActions,
  involvements: caseFileInvolvements,
  identities: caseFileIdentities,
  sentences: caseFileSentences,
  migrations: caseFileMigrations,
  projections: [
    new PersonRecordProjection(),
    new CaseRecordProjection(),
    new SealsProjection(),
    new MergesProjection(),
    new TombstonesProjection(),
    new OpenWorkProjection(),
    new CounterAllegationsProjection(),
  ],
  jobs: ({ database, store }) => [new ExpiredSeals(store, database)],
  forget: forgetSearches,
  module: CaseFileModule,
};
