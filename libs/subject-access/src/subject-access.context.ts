import type { Context } from '#context';
import { subjectAccessEventTypes } from './domain/subject-access.events.js';
import { subjectAccessMigrations } from './migrations/index.js';
import { AboutPersonsProjection } from './register/about-persons.projection.js';
import { RequestsProjection } from './register/requests.projection.js';
import { subjectAccessActions } from './subject-access.actions.js';
import { SubjectAccessModule } from './subject-access.module.js';
import { subjectAccessRules } from './subject-access.rules.js';
import { subjectAccessSentences } from './subject-access.sentences.js';

/** Requests for access, for an application to compose. */
export const subjectAccessContext: Context = {
  name: 'subject-access',
  eventTypes: subjectAccessEventTypes,
  rules: subjectAccessRules,
  actions: subjectAccessActions,
  sentences: subjectAccessSentences,
  migrations: subjectAccessMigrations,
  projections: [new AboutPersonsProjection(), new RequestsProjection()],
  module: SubjectAccessModule,
};
