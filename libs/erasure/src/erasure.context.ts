import type { Context } from '#context';
import { erasureEventTypes } from './domain/erasure.events.js';
import { ErasureRegisterProjection } from './erasure-register/erasure-register.projection.js';
import { erasureActions } from './erasure.actions.js';
import { ErasureModule } from './erasure.module.js';
import { erasureRules } from './erasure.rules.js';
import { erasureSentences } from './erasure.sentences.js';
import { erasureMigrations } from './migrations/index.js';

/** Erasure, for an application to compose. What carries it out is a job that it hands the keys and all read models to. */
export const erasureContext: Context = {
  name: 'erasure',
  eventTypes: erasureEventTypes,
  rules: erasureRules,
  actions: erasureActions,
  sentences: erasureSentences,
  migrations: erasureMigrations,
  projections: [new ErasureRegisterProjection()],
  module: ErasureModule,
};
