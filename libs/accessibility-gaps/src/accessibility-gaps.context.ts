import type { Context } from '#context';
import { AccessibilityGapsModule } from './accessibility-gaps.module.js';
import { GapFactsProjection } from './facts/gap-facts.projection.js';
import { gapsActions } from './gaps.actions.js';
import { gapsMigrations } from './migrations/index.js';

/** What stands between people and services, for an application to compose. It reads what others put on record, and writes nothing. */
export const accessibilityGapsContext: Context = {
  name: 'accessibility-gaps',
  eventTypes: {},
  rules: {},
  actions: gapsActions,
  sentences: {},
  migrations: gapsMigrations,
  projections: [new GapFactsProjection()],
  module: AccessibilityGapsModule,
};
