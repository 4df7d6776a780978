import { drillSpec } from '../testing/drill-spec.js';
import { projectorDrill } from './projector.js';

describe('The drill', () => drillSpec(projectorDrill));
