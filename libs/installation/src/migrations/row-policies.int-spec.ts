import { ActionCatalogue, LoggedReads, NotFound, PostgresStandings, type Asker, type SignedIn } from '#access';
import { openStanding, quickOptions, someSignedIn } from '#access/testing';
import { CaseReader, caseFileContext, resourceOfCase } from '#case-file';
import { aCase, aPerson, CASE_ID, fillCaseFile, OTHER_CASE_ID } from '#case-file/testing';
import { Database, migrate } from '#database';
import { applicationUrlOf, testDatabase, type TestDatabase } from '#database/testing';
import type { EntityManager } from 'typeorm';
import { MIGRATIONS } from '../contexts.js';
import { PRIVILEGES } from '../privileges.js';
import { CASE_SCHEMAS } from './1795219299000-row-policies.migration.js';
import { PoliciesOfLaterTables1795219299003 } from './1795219299003-policies-of-later-tables.migration.js';

const opened = aCase.opened();
const lead = someSignedIn({ organisationId: opened.data.holderOrganisationId });
const { memberId, organisationId } = lead.member;

/** For whom the rules permit everything: what is left is the database. */
class WithoutRules extends PostgresStandings {
  override of({ now }: Asker, caseIds: readonly string[]) {
    return Promise.resolve(openStanding(caseIds, now));
  }
}

describe('The policies of rows', () => {
  let test: TestDatabase;
  let program: Database;

  beforeAll(async () => {
    test = await testDatabase(MIGRATIONS);
    const { username: role } = new URL(applicationUrlOf(test.url));
    await migrate(test.url, MIGRATIONS, undefined, { role, privileges: PRIVILEGES });
    program = await Database.open({ url: applicationUrlOf(test.url) });
    await fillCaseFile(
      test.database,
      aPerson.registered(),
      opened,
      aCase.opened({ caseId: OTHER_CASE_ID, personId: OTHER_CASE_ID }),
      aPerson.registered({ personId: OTHER_CASE_ID }),
    );
    await test.database.query(`INSERT INTO access.agreement (organisation_id, from_at) VALUES ($1, '2025-01-01')`, [
      organisationId,
    ]);
    await test.database.query(
      `INSERT INTO access.involvement (source_id, part, organisation_id, case_id, from_at)
       SELECT c, 'holder', $1, c, '2025-01-01' FROM unnest($2::uuid[]) AS c`,
      [organisationId, [CASE_ID, OTHER_CASE_ID]],
    );
    await test.database.query(`INSERT INTO access.subject (case_id, person_id) VALUES ($1, $2), ($3, $3)`, [
      CASE_ID,
      opened.data.personId,
      OTHER_CASE_ID,
    ]);
    await test.database.query(
      `INSERT INTO access.wall (case_id, member_id, kind, from_at) VALUES ($1, $2, 'excluded', '2025-01-01')`,
      [OTHER_CASE_ID, memberId],
    );
  });
  afterAll(async () => {
    await program.close();
    await test.close();
  });

  const standings = () => new PostgresStandings(program);
  const ids = async (tx: Pick<EntityManager, 'query'>) =>
    (await tx.query<{ id: string }[]>('SELECT case_id AS id FROM case_file.case_record ORDER BY 1')).map(
      ({ id }) => id,
    );
  const idsFor = (signed: SignedIn) =>
    program.tx(async (tx) => {
      await standings().enter(tx, signed);
      return ids(tx);
    });

  it('stand before every table of case data', async () => {
    const open = await test.database.query<{ name: string }>(
      `SELECT DISTINCT table_schema || '.' || table_name AS name
         FROM information_schema.columns col JOIN pg_class c ON c.relname = table_name
         JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = table_schema
        WHERE table_schema = ANY($1) AND column_name IN ('case_id', 'person_id') AND c.relkind = 'r'
          AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
      [CASE_SCHEMAS],
    );
    expect(open.map(({ name }) => name)).toEqual(['case_file.person_name']);
  });

  it('come to a table that is made later, in an installation that has the others already', async () => {
    await test.database.query('CREATE TABLE case_file.later (case_id uuid PRIMARY KEY)');
    await test.database.tx(async ({ queryRunner }) => {
      if (queryRunner) await new PoliciesOfLaterTables1795219299003().up(queryRunner);
    });
    const [later] = await test.database.query<{ isGuarded: boolean }>(
      `SELECT relrowsecurity AND relforcerowsecurity AS "isGuarded" FROM pg_class WHERE oid = 'case_file.later'::regclass`,
    );
    expect(later).toEqual({ isGuarded: true });
    const [policy] = await test.database.query<{ qual: string }>(
      `SELECT qual FROM pg_policies WHERE tablename = 'later' AND policyname = 'need_to_know'`,
    );
    expect(policy?.qual).toContain('may_know_case');
    await test.database.query('DROP TABLE case_file.later');
  });

  it('show a reading in a member’s name what that member may know of, whatever the statement asks for', async () => {
    expect(await idsFor(lead)).toEqual([CASE_ID]);
    expect(await idsFor(someSignedIn({ memberId: OTHER_CASE_ID, organisationId }))).toHaveLength(2);
    expect(await idsFor(someSignedIn())).toEqual([]); // another organisation
  });

  it('keep the person of such a case from the member as well', async () => {
    const names = await program.tx(async (tx) => {
      await standings().enter(tx, lead);
      return tx.query<unknown[]>('SELECT person_id FROM case_file.person');
    });
    expect(names).toEqual([{ person_id: opened.data.personId }]);
  });

  it('leave nothing behind on the connection for whoever borrows it next', async () => {
    for (let turn = 0; turn < 30; turn++) await idsFor(lead);
    for (let turn = 0; turn < 30; turn++) expect(await program.tx(ids)).toHaveLength(2);
  });

  it('do not hinder what programs do in nobody’s name', async () => {
    const change = `UPDATE case_file.case_record SET reason = reason WHERE case_id = $1 RETURNING case_id`;
    expect(await program.query(change, [OTHER_CASE_ID])).not.toEqual([]);
  });

  it('refuse a record that the rules would give', async () => {
    const actions = new ActionCatalogue().register(caseFileContext.actions);
    const reads = new LoggedReads(program, actions, quickOptions(), new WithoutRules(program));
    const open = (id: string) =>
      reads.one(lead, 'case:read', { kind: 'case', id }, async (tx) => {
        const value = await new CaseReader().summary(tx, id);
        const resource = value && resourceOfCase(value);
        return resource && { resource, value };
      });
    expect(await open(CASE_ID)).toMatchObject({ caseId: CASE_ID });
    await expect(open(OTHER_CASE_ID)).rejects.toThrow(new NotFound());
    const [row] = await test.database.query(
      'SELECT rule_ids, decision FROM access.read_log ORDER BY read_id DESC LIMIT 1',
    );
    expect(row).toEqual({ rule_ids: ['forbidden:rows'], decision: 'refuse' });
  });

  it('still find a case by its key in the index', async () => {
    const plan = await program.tx(async (tx) => {
      await standings().enter(tx, lead);
      await tx.query('SET LOCAL enable_seqscan = off');
      return tx.query<unknown[]>('EXPLAIN SELECT * FROM case_file.case_record WHERE case_id = $1', [CASE_ID]);
    });
    expect(JSON.stringify(plan)).toContain('case_record_pkey');
  });

  it('let a rebuild put others in the place of the tables that they go by', async () => {
    for (const table of ['access.involvement', 'access.wall']) {
      const rows = `INSERT INTO ${table.replace('.', '__rebuild.')} SELECT * FROM ${table}`;
      await program.query(`SELECT projections.stand_beside(ARRAY['${table}'], 'rebuild')`);
      await program.query(rows);
      await program.query(`SELECT projections.switch_over(ARRAY['${table}'], 'rebuild')`);
    }
    expect(await idsFor(lead)).toEqual([CASE_ID]);
  });

  it('stand before the copy that a rebuild puts in the place of a table, from that moment on', async () => {
    const policies = () =>
      program.query(
        `SELECT p.policyname, p.qual, p.with_check, p.roles, c.relrowsecurity, c.relforcerowsecurity
           FROM pg_policies p JOIN pg_class c ON c.oid = (schemaname || '.' || tablename)::regclass
          WHERE schemaname LIKE 'history%'`,
      );
    const before = await policies();
    expect(before).toHaveLength(1);
    for (const step of ['stand_beside', 'finish_beside', 'switch_over'])
      await program.query(`SELECT projections.${step}(ARRAY['history.stream_of_case'], 'rebuild')`);
    expect(await policies()).toEqual(before);
  });
});
