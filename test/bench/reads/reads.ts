import { topic } from '../measure.js';
import { throwawayServer } from '../throwaway-database.js';
import { readLogCost } from './read-log-cost.js';

/** Reading case data: what it costs that nothing is shown before its row is in the read log. */
export const reads = topic(throwawayServer, { 'read-log-cost-p50-ms': readLogCost });
