import type { Context } from '#context';
import { ClockTermsProjection } from './clock-terms/clock-terms.projection.js';
import { clocksActions } from './clocks.actions.js';
import { ClocksModule } from './clocks.module.js';
import { clocksRules } from './clocks.rules.js';
import { clocksSentences } from './clocks.sentences.js';
import { clockTermsEventTypes } from './domain/clock-terms.events.js';
import { clocksMigrations } from './migrations/index.js';

/** What contracts say about clocks, for an application to compose. */
export const clocksContext: Context = {
  name: 'clocks',
  eventTypes: clockTermsEventTypes,
  rules: clocksRules,
  actions: clocksActions,
  sentences: clocksSentences,
  migrations: clocksMigrations,
  projections: [new ClockTermsProjection()],
  module: ClocksModule,
};
