import { asJson, columns, painter } from './terminal.js';

describe('What goes to a terminal', () => {
  it('is coloured for a person', () =>
    expect(painter({ isTty: true, mayColour: true })('red', 'overdue')).toBe('\u001b[31moverdue\u001b[0m'));

  it.each([
    ['in a pipe', { isTty: false, mayColour: true }],
    ['where colours are not wanted', { isTty: true, mayColour: false }],
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
