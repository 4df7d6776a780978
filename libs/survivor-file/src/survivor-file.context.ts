import type { Context } from '#context';
import { addressSeenEventTypes } from './domain/address-seen.events.js';
import { survivorFileEventTypes } from './domain/survivor-file.event-types.js';
import { survivorFileIdentities } from './survivor-file.identities.js';
import { survivorFileMigrations } from './migrations/index.js';
import { survivorFileActions } from './survivor-file.actions.js';
import { SurvivorFileModule } from './survivor-file.module.js';
import { survivorFileRules } from './survivor-file.rules.js';
import { survivorFileSentences } from './survivor-file.sentences.js';

/**
 * Survivor files, for an application to compose. It has no read models among everybody's: its own are kept by the vault's
 * login, from the log that opens what could lead to a survivor (`survivorFileProjections`).
 */
export const survivorFileContext: Context = {
  name: 'survivor-file',
  eventTypes: { ...survivorFileEventTypes, ...addressSeenEventTypes },
  rules: survivorFileRules,
  actions: survivorFileActions,
  identities: survivorFileIdentities,
  sentences: survivorFileSentences,
  migrations: survivorFileMigrations,
  projections: [],
  module: SurvivorFileModule,
};
