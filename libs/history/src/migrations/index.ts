import { CreateHistory1795219209000 } from './1795219209000-create-history.migration.js';
import { StreamsWithErasures1795219209001 } from './1795219209001-streams-with-erasures.migration.js';
import { StreamsWithSearches1795219209002 } from './1795219209002-streams-with-searches.migration.js';
import { StreamsWithRectifications1795219209003 } from './1795219209003-streams-with-rectifications.migration.js';

/** The tables of this context, in the order in which they are made. */
export const historyMigrations = [
  CreateHistory1795219209000,
  StreamsWithErasures1795219209001,
  StreamsWithSearches1795219209002,
  StreamsWithRectifications1795219209003,
] as const;
