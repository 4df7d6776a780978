import type { Context } from '#context';
import { CaseRecordsProjection } from './case-records/case-records.projection.js';
import { CorrectionsProjection } from './corrections/corrections.projection.js';
import { NoticesProjection } from './corrections/notices.projection.js';
import { UntoldRecipients } from './corrections/untold.query.js';
import { SharingDecisionsProjection } from './decisions/sharing-decisions.projection.js';
import { sharingEventTypes } from './domain/sharing.events.js';
import { sharingMigrations } from './migrations/index.js';
import { CorrectionNotices } from './notify-of-correction/correction-notices.job.js';
import { sharingActions } from './sharing.actions.js';
import { sharingInvolvements } from './sharing.involvements.js';
import { SharingModule } from './sharing.module.js';
import { sharingRules } from './sharing.rules.js';
import { sharingSentences } from './sharing.sentences.js';

/** Information sharing and the audit trail, for an application to compose. */
export const sharingContext: Context = {
  name: 'sharing',
  eventTypes: sharingEventTypes,
  rules: sharingRules,
  actions: sharingActions,
  involvements: sharingInvolvements,
  sentences: sharingSentences,
  migrations: sharingMigrations,
  projections: [
    new SharingDecisionsProjection(),
    new CaseRecordsProjection(),
    new CorrectionsProjection(),
    new NoticesProjection(),
  ],
  jobs: ({ database, store }) => [new CorrectionNotices(store, new UntoldRecipients(database))],
  module: SharingModule,
};
