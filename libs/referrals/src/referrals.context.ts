import type { Context } from '#context';
import { forgetDrafts } from './drafts/forget-drafts.js';
import { caseloadEventTypes } from './domain/caseload/caseload.event-types.js';
import { referralEventTypes } from './domain/referral.event-types.js';
import { DraftAnswers } from './drafts/draft-answers.draft.js';
import { referralsMigrations } from './migrations/index.js';
import { MissedDeadlines } from './missed-deadlines/missed-deadlines.job.js';
import { OverdueClocks } from './missed-deadlines/overdue-clocks.query.js';
import { ReferralRegisterProjection } from './referral-register/referral-register.projection.js';
import { referralsActions } from './referrals.actions.js';
import { referralsInvolvements } from './referrals.involvements.js';
import { ReferralsModule } from './referrals.module.js';
import { referralsRules } from './referrals.rules.js';
import { referralsSentences } from './referrals.sentences.js';

/** Referrals to services, for an application to compose. */
export const referralsContext: Context = {
  name: 'referrals',
  eventTypes: { ...referralEventTypes, ...caseloadEventTypes },
  rules: referralsRules,
  actions: referralsActions,
  involvements: referralsInvolvements,
  sentences: referralsSentences,
  migrations: referralsMigrations,
  projections: [new ReferralRegisterProjection()],
  jobs: ({ database, store }) => [new MissedDeadlines(store, new OverdueClocks(database), new DraftAnswers(database))],
  forget: forgetDrafts,
  module: ReferralsModule,
};
