import { accessMigrations } from '#access';
import { testDatabase, type TestDatabase } from '#database/testing';
import fc from 'fast-check';
import type { CaseEvent } from '../domain/case.events.js';
import { aCase, CASE_ID, OTHER_CASE_ID } from '../domain/case.examples.js';
import { aMerge, OTHER_PERSON_ID } from '../domain/merge.examples.js';
import type { PersonEvent } from '../domain/person.events.js';
import { aPerson, PERSON_ID } from '../domain/person.examples.js';
import { caseFileMigrations } from '../migrations/index.js';
import { CASE_SUMMARY } from '../case-summary.row.js';
import { fillCaseFile } from '../testing/fill-case-file.js';

type Event = PersonEvent | CaseEvent;

/** Everything that is read of persons and cases. The merges themselves are the trail that stays. */
const TABLES = [
  'person',
  'person_name',
  'need',
  'accommodation',
  'case_record',
  'disclosure',
  'risk_assessment',
  'seal',
];

const there = { personId: OTHER_PERSON_ID };
const both = (event: (over: { personId: string }) => Event) => [
  event({ personId: PERSON_ID }),
  event({ personId: OTHER_PERSON_ID }),
];
const BEGINNING: Event[] = [
  aPerson.registered(),
  aPerson.registered({ ...there, givenName: 'Al', familyName: 'Pembrazo' }),
  aCase.opened(),
  aCase.opened({ ...there, caseId: OTHER_CASE_ID }),
];
const LATER: Event[] = [
  ...both((over) => aPerson.aliasAdded(over)),
  ...both((over) => aPerson.detailsCorrected(over)),
  ...both((over) => aPerson.need({ ...over, need: 'DEBT' })),
  ...both((over) => aPerson.needEnded({ ...over, need: 'DEBT' })),
  aPerson.stay(),
  aPerson.stayEnded(),
  aCase.disclosure(),
  aCase.assessed({ ...there, caseId: OTHER_CASE_ID }),
];

describe('A merge that was undone', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase([...accessMigrations, ...caseFileMigrations]);
  });
  afterAll(() => test.close());

  /** The rows of every table after these events, without the revision, which counts the merge's own events. */
  async function rowsAfter(events: readonly Event[]): Promise<unknown> {
    await test.database.query(`TRUNCATE ${[...TABLES, 'merge'].map((name) => `case_file.${name}`).join(', ')}`);
    await fillCaseFile(test.database, ...events);
    const rows = await Promise.all(
      TABLES.map(async (name) => {
        const without = `to_jsonb(t) - ARRAY['revision', 'position']`;
        const found = await test.database.query<{ row: object }>(
          `SELECT ${without} AS row FROM case_file.${name} t ORDER BY (${without})::text`,
        );
        return [name, found.map(({ row }) => row)];
      }),
    );
    const summaries = await test.database.query(
      `SELECT ${CASE_SUMMARY} AS summary FROM case_file.case_record c JOIN case_file.person p USING (person_id) ORDER BY c.case_id`,
    );
    return { rows, summaries };
  }

  it('leaves every row of every read model, and what is read of each case, as if nobody had ever merged them', async () => {
    const merged = [aMerge.merged(), aMerge.merged(there)];
    const reversed = [aMerge.reversed(), aMerge.reversed(there)];
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(LATER),
        fc.nat({ max: LATER.length }),
        fc.nat({ max: LATER.length }),
        async (later, one, other) => {
          const [from, to] = [Math.min(one, other), Math.max(one, other)].map((at) => Math.min(at, later.length));
          const never = [...BEGINNING, ...later];
          const undone = [
            ...[...BEGINNING, ...later.slice(0, from), ...merged],
            ...[...later.slice(from, to), ...reversed, ...later.slice(to)],
          ];
          expect(await rowsAfter(undone)).toEqual(await rowsAfter(never));
        },
      ),
      { numRuns: 15 },
    );
  });

  it('was there meanwhile: each of the two is told with the reference of the other', async () => {
    const { summaries } = (await rowsAfter([...BEGINNING, aMerge.merged(), aMerge.merged(there)])) as {
      summaries: { summary: { caseId: string; otherRecords: { personId: string }[] } }[];
    };
    expect(
      summaries.map(({ summary }) => [summary.caseId, summary.otherRecords.map(({ personId }) => personId)]),
    ).toEqual([
      [CASE_ID, [OTHER_PERSON_ID]],
      [OTHER_CASE_ID, [PERSON_ID]],
    ]);
  });
});
