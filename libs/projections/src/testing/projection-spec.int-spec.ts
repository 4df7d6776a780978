import { recorded } from '#event-store/testing';
import {
  ArrivalsProjection,
  CountsProjection,
  noted,
  NotesProjection,
  NoteTables1795219202900,
  struck,
} from './note-projections.js';
import { projectionSpec } from './projection-spec.js';

const [a, b] = [recorded(noted('first note')), recorded(noted('another'), { stream: 'Spec-2', position: 77n })];

describe('Specifying a projection', () => {
  const notes = projectionSpec(new NotesProjection(), [NoteTables1795219202900]);
  const counts = projectionSpec(new CountsProjection(), [NoteTables1795219202900]);
  const arrivals = projectionSpec(new ArrivalsProjection(), [NoteTables1795219202900]);

  it('gives the rows of the first table, and of any other', async () => {
    expect(await notes.given(a, b)).toEqual([
      { text: 'another', position: '1' },
      { text: 'first note', position: '0' },
    ]);
    expect(await notes.rows<{ word: string }>('notes.word')).toMatchObject([
      { word: 'another' },
      { word: 'first' },
      { word: 'note' },
    ]);
  });

  it('begins anew each time', async () => {
    await notes.given(a, b);
    expect(await notes.given()).toEqual([]);
    expect(await notes.given(a, recorded(struck('first note')))).toEqual([]);
    expect(await notes.database().query('SELECT * FROM notes.word')).toEqual([]);
  });

  it('counts each event once, whatever is delivered again', async () =>
    expect(await counts.given(a, b)).toEqual([{ type: 'Noted', number: 2 }]));

  it('fails a projection whose rows depend on anything but the log', async () =>
    await expect(arrivals.given(a)).rejects.toThrow('replayed'));

  it('fails a projection that cannot apply an event', async () =>
    await expect(notes.given(a, recorded({ type: 'Noted', data: {} }))).rejects.toThrow('A projection failed'));
});
