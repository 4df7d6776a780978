import type { RecordedEvent } from '#event-store';
import { open, type DomainEvent } from '#kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Projection } from '../projection.js';
import type { Rows } from '../rows/rows.js';
import { table } from '../rows/table.js';

/** The events and tables with which this library's own specs are written. */
export const NOTE_TYPES = {
  Noted: { version: 1, fields: { text: open } },
  Struck: { version: 1, fields: { text: open } },
};
export const noted = (text: string): DomainEvent => ({ type: 'Noted', data: { text } });
export const struck = (text: string): DomainEvent => ({ type: 'Struck', data: { text } });

export class NoteTables1795219202900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA notes;
      CREATE TABLE notes.note (text text PRIMARY KEY, position bigint NOT NULL);
      CREATE TABLE notes.word (text text NOT NULL, word text NOT NULL, PRIMARY KEY (text, word));
      CREATE TABLE notes.count (type text PRIMARY KEY, number int NOT NULL);
      CREATE TABLE notes.arrival (text text PRIMARY KEY, arrived double precision NOT NULL);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA notes CASCADE');
  }
}

export const NOTE = table('notes.note', 'text');
export const WORD = table('notes.word', 'text', 'word');
export const COUNT = table('notes.count', 'type');
const ARRIVAL = table('notes.arrival', 'text');

/** Every note with its words, in two tables of which one refers to the other. */
export class NotesProjection extends Projection {
  readonly name: string = 'notes-v1';
  readonly tables = [NOTE, WORD];
  readonly types = ['Noted', 'Struck'];

  project({ type, data, position }: RecordedEvent, rows: Rows): void {
    const { text } = data as { text: string };
    const words = text.split(' ');
    if (type === 'Struck') {
      for (const word of words) rows.remove(WORD, { text, word });
      rows.remove(NOTE, { text });
      return;
    }
    rows.put(NOTE, { text, position });
    for (const word of words) rows.put(WORD, { text, word });
  }
}

/** Counts, so that an event that is applied twice or never shows. */
export class CountsProjection extends Projection {
  readonly name = 'counts-v1';
  readonly tables = [COUNT];
  readonly types = ['Noted', 'Struck'];

  project({ type }: RecordedEvent, rows: Rows): void {
    rows.put(COUNT, { type, number: 0 });
    rows.add(COUNT, { type }, { number: 1 });
  }
}

/** Does what a projection must not: its rows depend on when they were made. */
export class ArrivalsProjection extends Projection {
  readonly name = 'arrivals-v1';
  readonly tables = [ARRIVAL];
  readonly types = ['Noted'];

  project({ data }: RecordedEvent, rows: Rows): void {
    rows.put(ARRIVAL, { text: (data as { text: string }).text, arrived: performance.now() });
  }
}
