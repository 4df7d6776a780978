import { migrate } from '#database';
import { testDatabase, type TestDatabase } from '#database/testing';
import fc from 'fast-check';
import { CountOnlyWhatIsNew1795219203063 } from '../migrations/1795219203063-count-only-what-is-new.migration.js';
import { LogReadsInFewerSteps1795219203062 } from '../migrations/1795219203062-log-reads-in-fewer-steps.migration.js';
import { accessMigrations } from '../migrations/index.js';
import { verifyReadLog } from './verify-read-log.query.js';

const upTo = (migration: (typeof accessMigrations)[number]) =>
  accessMigrations.slice(0, accessMigrations.indexOf(migration));
const BEFORE = upTo(LogReadsInFewerSteps1795219203062);
const FEWER_STEPS = upTo(CountOnlyWhatIsNew1795219203063);
const ROWS = 400;

const id = (n: number): string => `c0ffee00-7c1e-4a51-8d52-6a5f0c9e00${String(n).padStart(2, '0')}`;
const ids = (from: number, to: number) => fc.integer({ min: from, max: to }).map(id);
const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((made) => made.replaceAll('\0', ''));
const odd = fc.constantFrom('', '\\', '"{}",', 'NULL', 'é\u{1F6AA}', "'; --");
const words = fc.array(fc.oneof(text, odd), { maxLength: 4 });
const bytes = fc.option(fc.uint8Array({ maxLength: 32 }).map((made) => `\\x${Buffer.from(made).toString('hex')}`));
const START = Date.UTC(2025, 2, 14, 10);

/** A read as it comes to the database; three members, so that some of what they do is too fast. */
const entries = fc.record({
  at: fc.integer({ min: 0, max: 90 * 60_000 }).map((later) => new Date(START + later).toISOString()),
  member_id: ids(1, 3),
  ...{ role: text, organisation_id: ids(4, 5), action: text, purpose: fc.oneof(text, odd), resource_kind: text },
  resource_id: fc.option(ids(10, 40), { freq: 2 }),
  case_ids: fc.array(ids(10, 40), { maxLength: 3 }),
  returned_ids: fc.array(ids(10, 40), { maxLength: 9 }),
  ...{ fields: words, field_classes: words, query_digest: bytes },
  decision: fc.constantFrom('allow', 'allow', 'allow', 'refuse'),
  ...{ rule_ids: words, policy_version: text, channel: text, correlation_id: text, session_digest: bytes },
  proof_age_seconds: fc.option(fc.nat(4_000)),
});
const limits = fc.option(
  fc.constantFrom(
    { openedInTenMinutes: 6, listedInTenMinutes: 9, openedInAnHour: 14, listedInAnHour: 20 },
    { openedInTenMinutes: 60, listedInTenMinutes: 90, openedInAnHour: 100, listedInAnHour: 200 },
  ),
  { freq: 9 },
);

const LIMITS = { openedInTenMinutes: 6, listedInTenMinutes: 9, openedInAnHour: 14, listedInAnHour: 20 };
/** A step of a member: so many seconds after anybody's last, perhaps behind a proof, the same again or something else. */
const step = fc.record({
  entry: entries,
  seconds: fc.nat(60),
  proves: fc.nat(30).map((n) => n === 0),
  again: fc.boolean(),
});

/** As it is in the product: one session a member, whose proofs are as old as they are, and the same limits for everybody. */
const inOrder = fc.array(step, { minLength: ROWS, maxLength: ROWS }).map((steps) => {
  let at = START;
  const proved = new Map<string, number>();
  const seen = new Map<string, (typeof steps)[number]['entry']>();
  return steps.map(({ entry, seconds, proves, again }): readonly [object, object] => {
    const { member_id } = entry;
    at += seconds * 1000;
    if (proves || !proved.has(member_id)) proved.set(member_id, at);
    const asked = again ? (seen.get(member_id) ?? entry) : entry;
    seen.set(member_id, asked);
    const age = Math.floor((at - (proved.get(member_id) ?? at)) / 1000);
    const session = `\\x${Buffer.from(member_id).toString('hex')}`;
    return [{ ...asked, at: new Date(at).toISOString(), proof_age_seconds: age, session_digest: session }, LIMITS];
  });
});

function hasEveryOutcome(outcomes: readonly unknown[]): void {
  const paces = outcomes.map((outcome) => JSON.stringify(outcome)).join();
  for (const found of ['"pace":"blocked"', '"pace":"prove-again"', '"pace":null', '"alerts":1'])
    expect(paces).toContain(found);
}

/** What stands in the way, or no longer does, at some reads: a canary, and alerts that somebody looked at or has to. */
const MEANWHILE = new Map([
  [
    40,
    `INSERT INTO access.canary VALUES ('${id(11)}', '${id(4)}', now()), ('${id(12)}', '${id(5)}', now()) ON CONFLICT DO NOTHING`,
  ],
  [
    120,
    `UPDATE access.alert_due SET raised_at = at;
     INSERT INTO access.alert (alert_id, kind, organisation_ids, member_id, raised_at, finding, acknowledged_at)
     SELECT gen_random_uuid(), kind, organisation_ids, member_id, at, 'ORDINARY', at + interval '20 minutes' FROM access.alert_due`,
  ],
  [280, `UPDATE access.alert SET finding = 'MISUSE' WHERE member_id = '${id(2)}'`],
]);

/** Logs them all, one after another; gives what each came to, the rows, and the alerts that are due. */
async function logged({ database }: TestDatabase, reads: readonly (readonly [object, object | null])[]) {
  const outcomes: unknown[] = [];
  for (const [turn, [entry, limit]] of reads.entries()) {
    const meanwhile = MEANWHILE.get(turn);
    if (meanwhile !== undefined) for (const statement of meanwhile.split(';')) await database.query(statement);
    const values = [JSON.stringify(entry), limit && JSON.stringify(limit)];
    const [row] = await database.query<{ came: object | null }>(
      'SELECT access.log_watched_read($1, $2) AS came',
      values,
    );
    outcomes.push(row?.came ?? { pace: null, alerts: 0 });
  }
  const rows = await database.query('SELECT * FROM access.read_log ORDER BY read_id');
  const due = await database.query(
    'SELECT kind, member_id, organisation_ids, case_id, at FROM access.alert_due ORDER BY at, kind, member_id, case_id',
  );
  return { outcomes, rows, due };
}

describe('The read log, since it takes fewer steps to add a row', () => {
  const open: TestDatabase[] = [];
  const opened = async (...given: Parameters<typeof testDatabase>) => {
    const test = await testDatabase(...given);
    open.push(test);
    return test;
  };
  afterEach(() => Promise.all(open.splice(0).map((test) => test.close())));

  const reads = fc.sample(fc.tuple(entries, limits), { seed: 62, numRuns: ROWS });

  it('says, hashes, refuses and raises alarms as it did before, byte for byte', async () => {
    const before = await logged(await opened(BEFORE), reads);
    expect(await logged(await opened(FEWER_STEPS), reads)).toEqual(before);
    hasEveryOutcome(before.outcomes);
  });

  it('does so where it counts only what is new, for members of one session each whose time goes forward', async () => {
    const steady = fc.sample(inOrder, { seed: 63, numRuns: 1 })[0] ?? [];
    const before = await logged(await opened(FEWER_STEPS), steady);
    expect(await logged(await opened(accessMigrations), steady)).toEqual(before);
    hasEveryOutcome(before.outcomes);
  });

  it('goes on behind rows of before, and all of them verify', async () => {
    const test = await opened(BEFORE);
    await logged(test, reads.slice(0, 100));
    await migrate(test.url, accessMigrations);
    await logged(test, reads.slice(100, 200));
    expect(await verifyReadLog(test.database)).toEqual({ reads: 200 });
  });
});
