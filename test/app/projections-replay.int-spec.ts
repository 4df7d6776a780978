import type { Database } from '#database';
import { testDatabase, type TestDatabase } from '#database/testing';
import { DEMO_MEMBERS } from '#demo';
import type { EventStore } from '#event-store';
import { MIGRATIONS, PROJECTIONS } from '#installation';
import { SystemClock, type DomainEvent } from '#kernel';
import { ProjectionRunner, replayDiffers, tableNames } from '#projections';
import { DEMONSTRATION, logOf } from '../support/application.js';

/** What the demonstration does not tell of; specs beside these read models hold each against its replay. */
const NOT_TOLD = [
  ...['access.service_account', 'access.service_account_key', 'access.break_glass', 'access.emergency'],
  ...['access.likeness', 'access.inherits_wall'],
  ...[
    'access.alert',
    'access.canary',
    'case_file.merge',
    'gaps.merge',
    'case_file.seal',
    'case_file.tombstone',
    'case_file.counter_allegation',
    'erasure.hold',
    'erasure.request',
    'rectification.request',
    'rectification.seal',
  ],
  ...['sharing.notice', 'sharing.receipt', 'subject_access.merge'],
];

/** Every read model of the installation, after the demonstration was told by commands. */
describe('The read models', () => {
  let test: TestDatabase;
  let database: Database;
  let store: EventStore;
  beforeAll(async () => {
    test = await testDatabase(MIGRATIONS, DEMONSTRATION);
    database = test.database;
    store = await logOf(database, test.url)();
    await tellMore();
  });
  afterAll(async () => {
    await store.close();
    await test.close();
  });

  /** What the demonstration does not tell: without it two tables would be compared empty. */
  async function tellMore(): Promise<void> {
    const runner = new ProjectionRunner(database, store, PROJECTIONS, new SystemClock());
    await runner.start();
    const { id: memberId, role, organisation } = DEMO_MEMBERS.dorian;
    const organisationId = organisation.id;
    const [raised] = (await store.readAll({ after: -1n, max: 2_000, types: ['ActionRaised'] })).events;
    const action = (raised?.data ?? {}) as { actionId: string; personId: string; dueOn: string };
    const { actionId, personId, dueOn } = action;
    const lead = { organisationId, forum: 'MARAC', memberId, capacity: 'LEAD', from: '2025-03-01' };
    const later = {
      actionId,
      personId,
      dueOn: '2025-12-01',
      previousDueOn: dueOn,
      originalDueOn: dueOn,
      reason: 'Late',
    };
    const more: [string, DomainEvent][] = [
      [`Organisation-${organisationId}`, { type: 'LeadAppointed', data: lead }],
      [`Action-${actionId}`, { type: 'ActionExtended', data: later }],
    ];
    for (const [n, [stream, event]] of more.entries()) {
      const commandId = `5d0c3f5e-6a53-4f0a-9c5e-00000000000${n}`;
      const actor = { memberId, role, organisationId };
      const context = { actor, commandId, correlationId: commandId, occurredAt: new Date(0) };
      await runner.waitFor((await store.append(stream, 'exists', [event], context)).position);
    }
    await runner.stop();
  }

  const differences = () => replayDiffers(database, store, PROJECTIONS);
  const tables = PROJECTIONS.flatMap(tableNames).filter((table) => !NOT_TOLD.includes(table));

  it('are at the end of the log and, row for row, what a replay from its beginning gives', async () => {
    const head = await store.head();
    const behind = 'SELECT name FROM projections.checkpoint WHERE position <> $1 AND name = ANY ($2)';
    expect(await database.query(behind, [head, PROJECTIONS.map(({ name }) => name)])).toEqual([]);
    expect(await differences()).toEqual([]);
  });

  it.each(tables)('are compared with something in them: %s', async (table) => {
    const [row] = await database.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${table}`);
    expect(row?.rows).toBeGreaterThan(0);
  });

  it('stand on their own: no foreign key and no view ties a table down, so that another can take its place', async () => {
    const ties = `
      SELECT conname AS tie FROM pg_constraint
       WHERE contype = 'f' AND (conrelid = ANY($1::regclass[]) OR confrelid = ANY($1::regclass[]))
      UNION ALL
      SELECT rule.ev_class::regclass::name FROM pg_depend JOIN pg_rewrite rule ON rule.oid = objid
       WHERE classid = 'pg_rewrite'::regclass AND refobjid = ANY($1::regclass[])`;
    expect(await database.query(ties, [tables])).toEqual([]);
    await database.query('CREATE VIEW case_file.tie AS SELECT name FROM access.member');
    expect(await database.query(ties, [tables])).toHaveLength(1);
    await database.query('DROP VIEW case_file.tie');
  });

  // Controls: what the check is for, done on purpose.
  it('are found out when somebody changes a row by hand, and not when it is put back', async () => {
    const rename = (from: string, to: string) =>
      database.query('UPDATE case_file.person SET given_name = $2 WHERE given_name = $1', [from, to]);
    await rename('Jasper', 'Casper');
    expect(await differences()).toEqual([
      { projection: 'case-file-persons-v3', table: 'case_file.person', missing: 1, extra: 1 },
    ]);
    await rename('Casper', 'Jasper');
    expect(await differences()).toEqual([]);
  });

  it('are found out when a row is gone, whichever table it was in', async () => {
    for (const table of tables)
      await database.query(`DELETE FROM ${table} WHERE ctid = (SELECT min(ctid) FROM ${table})`);
    const found = await differences();
    expect(found.filter(({ missing, extra }) => missing !== 1 || extra !== 0)).toEqual([]);
    expect(found.map(({ table }) => table).sort()).toEqual([...tables].sort());
  });
});
