import { EventCatalogue, type RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NOTED } from '../faulty-network.js';

export const WORDY_CATALOGUE = new EventCatalogue().register(NOTED);

export class WordyTables1795219299010 implements MigrationInterface {
  readonly name = 'WordyTables1795219299010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA wordy;
      CREATE TABLE wordy.tally (type text PRIMARY KEY, number int NOT NULL);
      CREATE TABLE wordy.note (position bigint PRIMARY KEY, words text NOT NULL);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA wordy CASCADE');
  }
}

const [TALLY, NOTE] = [table('wordy.tally', 'type'), table('wordy.note', 'position')];

/** Counts events, and makes rows of so many letters: the longer, the longer a statement with them is on its way. */
export class WordyProjection extends Projection {
  readonly name = 'wordy-v1';
  readonly tables = [TALLY, NOTE];
  readonly types = ['Noted'];

  constructor(private readonly letters: number) {
    super();
  }

  project({ type, position }: RecordedEvent, rows: Rows): void {
    rows.put(TALLY, { type, number: 0 });
    rows.add(TALLY, { type }, { number: 1 });
    rows.put(NOTE, { position, words: 'x'.repeat(this.letters) });
  }
}
