export { randomFaults, type Fault, type Faults } from './faults.js';
export { KurrentDouble, type DoubleOptions } from './kurrent-double.js';
export { KurrentLog, type KurrentRecord } from './kurrent-log.js';
