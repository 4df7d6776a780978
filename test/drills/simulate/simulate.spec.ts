import { drillSpec } from '../testing/drill-spec.js';
import { simulateDrill } from './simulate.js';

describe('The drill', () => drillSpec(simulateDrill));
