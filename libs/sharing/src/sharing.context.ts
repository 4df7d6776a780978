import type { Context } from '#context';
import { CaseRecordsProjection } from './case-records/case-records.projection.js';
import { SharingDecisionsProjection } from './decisions/sharing-decisions.projection.js';
import { sharingEventTypes } from './domain/sharing.events.js';
import { sharingMigrations } from './migrations/index.js';
import { sharingActions } from './sharing.actions.js';
import { SharingModule } from './sharing.module.js';
import { sharingRules } from './sharing.rules.js';
import { sharingSentences } from './sharing.sentences.js';

import { sharingInvolvements } from './sharing.involvements.js';
/** Information sharing and the audit trail, for an application to compose. */
export const sharingContext: Context = {
  name: 'sharing',
  eventTypes: sharingEventTypes,
  rules: sharingRules,
  actions: sharingActions,
  sentences: sharingSentences,
  migrations: sharingMigrations,
  projections: [new SharingDecisionsProjection(), new CaseRecordsProjection()],
  module: SharingModule,
  involvements: sharingInvolvements,
};
