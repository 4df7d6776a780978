import type { Context } from '#context';
import { myWorkActions } from './my-work.actions.js';
import { myWorkMigrations } from './migrations/index.js';
import { MyWorkModule } from './my-work.module.js';
import { myWorkRules } from './my-work.rules.js';

/** The front page, for an application to compose. What is open it asks of other contexts; it keeps only what members arrange for themselves. */
export const myWorkContext: Context = {
  name: 'my-work',
  eventTypes: {},
  rules: myWorkRules,
  actions: myWorkActions,
  sentences: {},
  migrations: myWorkMigrations,
  projections: [],
  module: MyWorkModule,
};
