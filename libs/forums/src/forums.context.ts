import type { Context } from '#context';
import { ActionsProjection } from './action-tracker/actions.projection.js';
import { actionEventTypes } from './domain/action.events.js';
import { forumReferralEventTypes } from './domain/forum-referral.events.js';
import { ForumCasesProjection } from './forum-case/forum-cases.projection.js';
import { forumsActions } from './forums.actions.js';
import { forumsInvolvements } from './forums.involvements.js';
import { ForumsModule } from './forums.module.js';
import { forumsRules } from './forums.rules.js';
import { forumsSentences } from './forums.sentences.js';
import { forumsMigrations } from './migrations/index.js';

/** Forums and their actions, for an application to compose. */
export const forumsContext: Context = {
  name: 'forums',
  eventTypes: { ...forumReferralEventTypes, ...actionEventTypes },
  rules: forumsRules,
  actions: forumsActions,
  involvements: forumsInvolvements,
  sentences: forumsSentences,
  migrations: forumsMigrations,
  projections: [new ForumCasesProjection(), new ActionsProjection()],
  module: ForumsModule,
};
