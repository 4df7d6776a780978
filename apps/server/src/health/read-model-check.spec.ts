import type { ProjectionStatus } from '#projections';
import { readModelCheck } from './read-model-check.js';

const current: ProjectionStatus = { name: 'p-v1', checkpoint: 7n, head: 7n, lagEvents: 0n, lagSeconds: 0 };
const late = (lagSeconds: number): ProjectionStatus => ({ ...current, lagEvents: 1n, lagSeconds });
const fault = { eventId: 'e', position: 8n, error: 'TypeError', attempts: 2, at: new Date(0) };

describe('The read models', () => {
  it.each<[ProjectionStatus[], string]>([
    [[current, late(15)], 'green'],
    [[current, late(16)], 'amber'],
    [[current, late(60)], 'amber'],
    [[current, late(61)], 'red'],
    [[current, { ...current, fault }], 'red'],
  ])('case %#', (statuses, colour) => expect(readModelCheck(statuses).colour).toBe(colour));

  it('say how many there are, how late they are, or which stands still where', () => {
    expect(readModelCheck([current, current]).says).toBe('All 2 read models follow the log.');
    expect(readModelCheck([late(90)]).says).toContain('recorded 90 seconds ago. Is a worker running');
    const stopped = readModelCheck([current, { ...current, name: 'gaps-v2', fault }]).says;
    expect(stopped).toContain('gaps-v2 at event 8. npm run projections -- status');
  });
});
