import { ERASED_TEXT, WITHHELD_TEXT } from '#kernel';
import { withoutKeptWords } from './kept-words.js';
import { past } from './past.examples.js';

const shown = (type: string, data: object) =>
  past({ type, data, stream: 'Rectification-p-1', recordedAt: '2025-03-13T10:00:00Z' }).map(withoutKeptWords)[0]?.data;

describe('What a person asks to have put right, in the history of one of their cases', () => {
  it.each([
    ['RectificationPointRaised', { topic: 'RISK', said: 'Lantern Row wrote that I threatened somebody.' }, 'said'],
    ['RectificationPointDecided', { outcome: 'REFUSED', words: 'It is the opinion of Lantern Row.' }, 'words'],
  ])('is told without its words: %s', (type, data, field) =>
    expect(shown(type, data)).toEqual({ ...data, [field]: WITHHELD_TEXT }),
  );

  it('leaves what an erasure left', () =>
    expect(shown('RectificationPointRaised', { said: ERASED_TEXT })).toEqual({ said: ERASED_TEXT }));

  it('takes words from nothing else', () => {
    const data = { words: 'He was calm.', said: 'It was not me.' };
    expect(shown('DisclosureRecorded', data)).toEqual(data);
  });
});
