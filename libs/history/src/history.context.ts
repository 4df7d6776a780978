import type { Context } from '#context';
import { CaseStreamsProjection } from './case-streams/case-streams.projection.js';
import { historyActions } from './history.actions.js';
import { HistoryModule } from './history.module.js';
import { historyMigrations } from './migrations/index.js';

/** The time machine, for an application to compose. It writes no event and has no rule of its own. */
export const historyContext: Context = {
  name: 'history',
  eventTypes: {},
  rules: {},
  actions: historyActions,
  sentences: {},
  migrations: historyMigrations,
  projections: [new CaseStreamsProjection()],
  module: HistoryModule,
};
