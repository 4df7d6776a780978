import { drillSpec } from '../testing/drill-spec.js';
import { killDrill } from './kill.js';

describe('The drill', () => drillSpec(killDrill));
