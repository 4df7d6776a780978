import { EventCatalogue, type RecordedEvent } from '#event-store';
import { open } from '#kernel';
import { Projection, table, type Rows } from '#projections';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export const TALLY_CATALOGUE = new EventCatalogue().register({
  ThingPut: { version: 1, fields: { group: open, thing: open } },
  ThingTaken: { version: 1, fields: { group: open, thing: open } },
});

interface Thing {
  readonly group: string;
  readonly thing: number;
}

/** The drill's own read models, and one for the control that is kept beside the checkpoints instead of with them. */
export class TallyTables1795219299000 implements MigrationInterface {
  readonly name = 'TallyTables1795219299000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA tally;
      CREATE TABLE tally.count ("group" text PRIMARY KEY, number bigint NOT NULL);
      CREATE TABLE tally.thing (thing bigint PRIMARY KEY, "group" text NOT NULL, position bigint NOT NULL);
      CREATE TABLE tally.latest (stream text PRIMARY KEY, revision bigint NOT NULL, position bigint NOT NULL);
      CREATE TABLE tally.apart (one int PRIMARY KEY DEFAULT 1, number bigint NOT NULL);
      CREATE TABLE tally.apart_checkpoint (one int PRIMARY KEY DEFAULT 1, position bigint NOT NULL);
      INSERT INTO tally.apart (number) VALUES (0);
      INSERT INTO tally.apart_checkpoint (position) VALUES (-1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA tally CASCADE');
  }
}

const COUNT = table('tally.count', 'group');
const THING = table('tally.thing', 'thing');
const LATEST = table('tally.latest', 'stream');

/** Counts every event: one that is applied twice or never shows in the sum. */
class CountProjection extends Projection {
  readonly name = 'drill-count-v1';
  readonly tables = [COUNT];
  readonly types = ['ThingPut', 'ThingTaken'];

  project({ data }: RecordedEvent, rows: Rows): void {
    const { group } = data as Thing;
    rows.put(COUNT, { group, number: 0 });
    rows.add(COUNT, { group }, { number: 1 });
  }
}

/** Rows that come and go. */
class ThingsProjection extends Projection {
  readonly name = 'drill-things-v1';
  readonly tables = [THING];
  readonly types = ['ThingPut', 'ThingTaken'];

  project({ type, data, position }: RecordedEvent, rows: Rows): void {
    const { group, thing } = data as Thing;
    if (type === 'ThingPut') rows.put(THING, { thing, group, position });
    else rows.remove(THING, { thing });
  }
}

/** Rows that change: an event out of its order shows. */
class LatestProjection extends Projection {
  readonly name = 'drill-latest-v1';
  readonly tables = [LATEST];
  readonly types = ['ThingPut', 'ThingTaken'];

  project({ stream, revision, position }: RecordedEvent, rows: Rows): void {
    rows.put(LATEST, { stream, revision, position });
    rows.set(LATEST, { stream }, { revision, position });
  }
}

export const TALLIES: readonly Projection[] = [new CountProjection(), new ThingsProjection(), new LatestProjection()];

/** How many events each count contains, and how many its checkpoint says: in one statement, so at one moment. */
export const COUNTED = {
  together: `SELECT position + 1 AS due, (SELECT coalesce(sum(number), 0) FROM tally.count) AS counted
               FROM projections.checkpoint WHERE name = 'drill-count-v1'`,
  apart: 'SELECT position + 1 AS due, number AS counted FROM tally.apart_checkpoint JOIN tally.apart USING (one)',
} as const;
