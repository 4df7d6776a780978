import { testDatabase, type TestDatabase } from '#database/testing';
import { EventCatalogue, newId, type Appended } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { SetClock } from '#kernel';
import { projectionsMigrations } from '../migrations/index.js';
import { projectionEventTypes } from '../domain/skipping.events.js';
import { NOTE_TYPES, noted, NoteTables1795219202900 } from './note-projections.js';

export const NOON = new Date('2026-03-02T12:00:00.000Z');
export const SOMEBODY = '00000000-0000-4000-8000-000000000001';

/** A log of notes in memory and a database with the tables of this library's own projections. */
export class NotesStage {
  readonly clock = new SetClock(NOON);
  readonly store = new MemoryEventStore(
    new EventCatalogue().register(NOTE_TYPES).register(projectionEventTypes),
    this.clock,
  );
  private commands = 0;

  private constructor(readonly test: TestDatabase) {}

  static async open(): Promise<NotesStage> {
    return new NotesStage(await testDatabase([...projectionsMigrations, NoteTables1795219202900]));
  }

  get database() {
    return this.test.database;
  }

  /** Writes notes with one command. */
  write(...texts: string[]): Promise<Appended> {
    return this.store.append('Notes-1', 'any', texts.map(noted), {
      actor: { memberId: SOMEBODY, role: 'referrer', organisationId: SOMEBODY },
      commandId: newId(SOMEBODY, `command-${this.commands++}`),
      correlationId: SOMEBODY,
      occurredAt: NOON,
    });
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.test.close();
  }
}

/** Texts of notes: `note 0`, `note 1`… */
export const many = (count: number, from = 0): string[] => Array.from({ length: count }, (_, n) => `note ${from + n}`);
