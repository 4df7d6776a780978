import { statusLines } from './projection-status-lines.js';

const moved = new Date('2026-03-02T12:00:00.000Z');
const well = { name: 'a-v1', checkpoint: 9n, head: 9n, lagEvents: 0n, lagSeconds: 0, owner: '7-ab', movedAt: moved };
const fault = { eventId: 'e-1', position: 4n, error: 'RangeError', attempts: 3, at: moved };

describe('The state of the read models on the terminal', () => {
  it('says where each is and who works on it', () =>
    expect(statusLines([well, { ...well, name: 'longer-v1', checkpoint: 7n, lagEvents: 2n, lagSeconds: 5 }])).toEqual([
      'a-v1       up to date at 9 of 9, worked on by 7-ab, moved 2026-03-02T12:00:00.000Z',
      'longer-v1  2 events and 5 s behind at 7 of 9, worked on by 7-ab, moved 2026-03-02T12:00:00.000Z',
    ]));

  it('says what stopped one, and what can be done', () => {
    const { owner: _owner, movedAt: _movedAt, ...fresh } = well;
    expect(statusLines([{ ...fresh, checkpoint: 3n, lagEvents: 6n, fault }])).toEqual([
      'a-v1  STOPPED at 3 of 9, nobody works on it',
      '  event e-1 at position 4: RangeError, tried 3 times',
      "  to go on without it: npm run projections -- skip a-v1 4 --reason '…'",
    ]);
  });
});
