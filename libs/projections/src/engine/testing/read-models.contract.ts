import type { Projection } from '../../projection.js';
import type { RecordedEvent } from '#event-store';
import { recorded } from '#event-store/testing';
import { COUNT, CountsProjection, noted, NOTE, NotesProjection } from '../../testing/note-projections.js';
import type { PlainRow } from '../../rows/values.js';
import { fold } from '../fold.js';
import { CheckpointMoved, type ReadModels } from '../read-models.js';

/** A place for the read models of `NotesProjection` and `CountsProjection`, empty. */
export interface ReadModelsSubject {
  readonly readModels: ReadModels;
  rowsOf(table: typeof NOTE | typeof COUNT): Promise<readonly PlainRow[]>;
}

const [notes, counts] = [new NotesProjection(), new CountsProjection()];
const event = (text: string, position: bigint): RecordedEvent => recorded(noted(text), { position });
const projected = (projection: Projection, ...events: RecordedEvent[]) => ({
  projection,
  rows: fold(projection, events),
});
const fault = { eventId: '00000000-0000-4000-9000-000000000007', position: 7n, error: 'RangeError', attempts: 2 };

/** What every place for read models does, whatever it stands on. */
export function readModelsContract(name: string, makeSubject: () => Promise<ReadModelsSubject>): void {
  describe(`Read models in ${name}`, () => {
    let readModels: ReadModels;
    let subject: ReadModelsSubject;
    beforeEach(async () => {
      subject = await makeSubject();
      ({ readModels } = subject);
      await readModels.checkpoints(['notes-v1', 'counts-v1']);
    });
    const positions = async () =>
      (await readModels.checkpoints(['notes-v1', 'counts-v1'])).map(({ position }) => Number(position));

    it('stand before the first event in the beginning', async () => expect(await positions()).toEqual([-1, -1]));

    it('move together with their rows', async () => {
      await readModels.write([projected(notes, event('a', 0n)), projected(counts, event('a', 0n))], -1n, 4n);
      expect(await positions()).toEqual([4, 4]);
      expect(await subject.rowsOf(COUNT)).toEqual([{ type: 'Noted', number: 1 }]);
    });

    it('do not move, and get no row, when one of them stands elsewhere', async () => {
      await readModels.write([projected(counts, event('a', 0n))], -1n, 0n);
      const both = [projected(notes, event('a', 0n)), projected(counts, event('a', 0n))];
      await expect(readModels.write(both, -1n, 0n)).rejects.toBeInstanceOf(CheckpointMoved);
      expect(await positions()).toEqual([-1, 0]);
      expect([await subject.rowsOf(NOTE), (await subject.rowsOf(COUNT))[0]?.number]).toEqual([[], 1]);
    });

    it('let one of several writers through that come at once with the same stretch', async () => {
      const writes = Array.from({ length: 5 }, () => readModels.write([projected(counts, event('a', 0n))], -1n, 0n));
      const ends = await Promise.allSettled(writes);
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await subject.rowsOf(COUNT)).toEqual([{ type: 'Noted', number: 1 }]);
    });

    it('keep a fault until they move, and none of a projection that has moved on', async () => {
      const at = new Date('2026-03-02T12:00:00.000Z');
      await readModels.recordFault({ name: 'notes-v1', position: -1n, fault: { ...fault, at } });
      await readModels.recordFault({ name: 'counts-v1', position: 3n, fault: { ...fault, at } });
      const [of, none] = await readModels.checkpoints(['notes-v1', 'counts-v1']);
      expect([of?.fault, none?.fault]).toEqual([{ ...fault, at }, undefined]);
      await readModels.write([projected(notes, event('a', 0n))], -1n, 0n);
      expect((await readModels.checkpoints(['notes-v1']))[0]?.fault).toBeUndefined();
    });
  });
}
