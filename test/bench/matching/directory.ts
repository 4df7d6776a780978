import { topic } from '../measure.js';
import { throwawayServer } from '../throwaway-database.js';
import { hsdsImport } from './hsds-import.js';
import { matcher500 } from './matcher-500.js';

/** The directory of services: how fast a person is held against it, and how fast it is taken in. */
export const directory = topic(throwawayServer, {
  'matcher-500-ms': matcher500,
  'hsds-import-5000-s': hsdsImport,
});
