import type { Context } from '#context';
import { serviceSearchEventTypes } from './domain/service-search.events.js';
import { matchingActions } from './matching.actions.js';
import { MatchingModule } from './matching.module.js';
import { matchingRules } from './matching.rules.js';
import { matchingSentences } from './matching.sentences.js';

/** Matching, for an application to compose. It keeps no rows: it holds what other contexts know against each other. */
export const matchingContext: Context = {
  name: 'matching',
  eventTypes: serviceSearchEventTypes,
  rules: matchingRules,
  actions: matchingActions,
  sentences: matchingSentences,
  migrations: [],
  projections: [],
  module: MatchingModule,
};
