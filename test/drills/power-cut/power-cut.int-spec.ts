import { drillSpec } from '../testing/drill-spec.js';
import { powerCutDrill } from './power-cut.js';

describe('The drill', () => drillSpec(powerCutDrill));
