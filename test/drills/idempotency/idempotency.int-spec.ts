import { drillSpec } from '../testing/drill-spec.js';
import { idempotencyDrill } from './idempotency.js';

describe('The drill', () => drillSpec(idempotencyDrill));
