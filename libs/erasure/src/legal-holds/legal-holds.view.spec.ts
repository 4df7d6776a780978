import { holdWords, liftedWords } from './legal-holds.view.js';

const placed = { reason: 'LITIGATION', placedOn: '2026-02-02' } as const;

describe('A legal hold in words', () => {
  it('says why it is in force, and since when', () =>
    expect(holdWords(placed)).toBe('Proceedings in court, or expected ones, since 2 February 2026'));
  it('that was lifted says why', () =>
    expect(liftedWords({ ...placed, liftedOn: '2026-02-05', liftReason: 'PROCEEDINGS_ENDED' })).toBe(
      'Proceedings in court, or expected ones, from 2 February 2026 to 5 February 2026. Lifted because: The proceedings have ended, or will not begin',
    ));
  it('that was lifted before anybody was asked for a reason says so', () =>
    expect(liftedWords({ ...placed, liftedOn: '2026-02-05', liftReason: null })).toContain(
      'Lifted because: no reason was asked for then',
    ));
});
