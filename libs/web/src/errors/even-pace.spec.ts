import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { BEAT_MS, onTheBeat, restOfBeat } from './even-pace.js';

describe('The beat of answers that something is not there', () => {
  it.each([
    [0, BEAT_MS],
    [1, BEAT_MS - 1],
    [BEAT_MS - 1, 1],
    [BEAT_MS, BEAT_MS],
    [3 * BEAT_MS + 4, BEAT_MS - 4],
  ])('%i ms after the request came is %i ms away', (passed, rest) => expect(restOfBeat(passed)).toBe(rest));

  it('holds up nothing whose arrival was not noted', () => {
    let isDone = false;
    onTheBeat(new IncomingMessage(new Socket()), () => (isDone = true));
    expect(isDone).toBe(true);
  });
});
