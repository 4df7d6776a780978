import type { Context } from '#context';
import { myWorkActions } from './my-work.actions.js';
import { MyWorkModule } from './my-work.module.js';

/** The front page, for an application to compose. It keeps nothing of its own: it asks other contexts what is open. */
export const myWorkContext: Context = {
  name: 'my-work',
  eventTypes: {},
  rules: {},
  actions: myWorkActions,
  sentences: {},
  migrations: [],
  projections: [],
  module: MyWorkModule,
};
