import { asJson, columns, painter } from './terminal.js';

describe('What goes to a terminal', () => {
  it('is coloured for a person', () =>
    expect(painter({ env: {}, isTty: true })('red', 'overdue')).toBe('\u001b[31moverdue\u001b[0m'));

  it.each([
    ['in a pipe', { env: {}, isTty: false }],
    ['where NO_COLOR is set', { env: { NO_COLOR: '1' }, isTty: true }],
    ['on a terminal that has no colours', { env: { TERM: 'dumb' }, isTty: true }],
  ])('is plain %s', (_, terminal) => expect(painter(terminal)('red', 'overdue')).toBe('overdue'));

  it('stands in columns without lines', () =>
    expect(
      columns([
        ['Level', 'High'],
        ['Assessed by', 'IDVA'],
      ]),
    ).toBe('  Level        High\n  Assessed by  IDVA'));

  it('is JSON with big numbers as their digits', () =>
    expect(asJson({ position: 12n, on: null })).toBe('{\n  "position": "12",\n  "on": null\n}'));
});
