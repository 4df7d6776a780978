import { drillSpec } from '../testing/drill-spec.js';
import { gapDrill } from './gap.js';

describe('The drill', () => drillSpec(gapDrill));
