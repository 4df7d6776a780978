import type { RecordedEvent } from '#event-store';
import { open, type DomainEvent } from '#kernel';
import type { EntityManager, MigrationInterface, QueryRunner } from 'typeorm';
import { Projection } from '../projection.js';

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
      CREATE TABLE notes.word (text text NOT NULL REFERENCES notes.note, word text NOT NULL);
      CREATE TABLE notes.count (type text PRIMARY KEY, number int NOT NULL);
      CREATE TABLE notes.arrival (text text, arrived timestamptz NOT NULL DEFAULT clock_timestamp());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA notes CASCADE');
  }
}

/** Every note with its words, in two tables of which one refers to the other. */
export class NotesProjection extends Projection {
  readonly name: string = 'notes-v1';
  readonly tables = ['notes.note', 'notes.word'];
  readonly types = ['Noted', 'Struck'];

  async apply({ type, data, position }: RecordedEvent, tx: EntityManager): Promise<void> {
    const { text } = data as { text: string };
    if (type === 'Struck') {
      await tx.query('DELETE FROM notes.word WHERE text = $1', [text]);
      await tx.query('DELETE FROM notes.note WHERE text = $1', [text]);
      return;
    }
    await tx.query('INSERT INTO notes.note VALUES ($1, $2)', [text, position.toString()]);
    await tx.query(`INSERT INTO notes.word SELECT $1, unnest(string_to_array($1, ' '))`, [text]);
  }
}

/** Counts, so that an event that is applied twice or never shows. */
export class CountsProjection extends Projection {
  readonly name = 'counts-v1';
  readonly tables = ['notes.count'];
  readonly types = ['Noted', 'Struck'];

  async apply({ type }: RecordedEvent, tx: EntityManager): Promise<void> {
    await tx.query(
      `INSERT INTO notes.count VALUES ($1, 1) ON CONFLICT (type) DO UPDATE SET number = notes.count.number + 1`,
      [type],
    );
  }
}

/** Does what a projection must not: its rows depend on when they were made. */
export class ArrivalsProjection extends Projection {
  readonly name = 'arrivals-v1';
  readonly tables = ['notes.arrival'];
  readonly types = ['Noted'];

  async apply({ data }: RecordedEvent, tx: EntityManager): Promise<void> {
    await tx.query('INSERT INTO notes.arrival (text) VALUES ($1)', [(data as { text: string }).text]);
  }
}
