import type { Context } from '#context';
import { GapDeclinesProjection } from './accessibility-gaps/declines/gap-declines.projection.js';
import { gapsActions } from './accessibility-gaps/gaps.actions.js';
import { referralEventTypes } from './domain/referral.event-types.js';
import { referralsMigrations } from './migrations/index.js';
import { ReferralRegisterProjection } from './referral-register/referral-register.projection.js';
import { referralsActions } from './referrals.actions.js';
import { ReferralsModule } from './referrals.module.js';
import { referralsRules } from './referrals.rules.js';
import { referralsSentences } from './referrals.sentences.js';

/** Referrals to services, for an application to compose. */
export const referralsContext: Context = {
  name: 'referrals',
  eventTypes: referralEventTypes,
  rules: referralsRules,
  actions: { ...referralsActions, ...gapsActions },
  sentences: referralsSentences,
  migrations: referralsMigrations,
  projections: [new ReferralRegisterProjection(), new GapDeclinesProjection()],
  module: ReferralsModule,
};
