import type { Context } from '#context';
import { AccessibilityGapsModule } from './accessibility-gaps.module.js';
import { CommissionedServicesProjection } from './facts/commissioned.projection.js';
import { GapFactsProjection } from './facts/gap-facts.projection.js';
import { GapMergesProjection } from './facts/merges.projection.js';
import { gapsActions } from './gaps.actions.js';
import { gapsMigrations } from './migrations/index.js';
import { CountModelledNeed } from './modelled/count-modelled-need.job.js';
import { DatedFactsProjection } from './modelled/dated-facts.projection.js';
import { forgetModelledNeed } from './modelled/forget-modelled-need.js';

/** What stands between people and services, for an application to compose. It reads what others put on record, and writes nothing. */
export const accessibilityGapsContext: Context = {
  name: 'accessibility-gaps',
  eventTypes: {},
  rules: {},
  actions: gapsActions,
  sentences: {},
  migrations: gapsMigrations,
  projections: [
    new GapFactsProjection(),
    new GapMergesProjection(),
    new CommissionedServicesProjection(),
    new DatedFactsProjection(),
  ],
  jobs: ({ database, store }) => [new CountModelledNeed(database, store)],
  forget: forgetModelledNeed,
  module: AccessibilityGapsModule,
};
