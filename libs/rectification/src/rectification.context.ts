import type { Context } from '#context';
import { rectificationEventTypes } from './domain/rectification.events.js';
import { rectificationMigrations } from './migrations/index.js';
import { rectificationActions } from './rectification.actions.js';
import { RectificationModule } from './rectification.module.js';
import { rectificationRules } from './rectification.rules.js';
import { rectificationSentences } from './rectification.sentences.js';
import { CorrectionsProjection } from './register/corrections.projection.js';
import { RectificationRequestsProjection } from './register/requests.projection.js';

/** Requests to have something put right, for an application to compose. */
export const rectificationContext: Context = {
  name: 'rectification',
  eventTypes: rectificationEventTypes,
  rules: rectificationRules,
  actions: rectificationActions,
  sentences: rectificationSentences,
  migrations: rectificationMigrations,
  projections: [new RectificationRequestsProjection(), new CorrectionsProjection()],
  module: RectificationModule,
};
