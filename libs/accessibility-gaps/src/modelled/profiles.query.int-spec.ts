import { aPerson } from '#case-file/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import { applyEvents, recorded } from '#projections/testing';
import { gapsMigrations } from '../migrations/index.js';
import { DatedFactsProjection } from './dated-facts.projection.js';
import { needProfile } from './need-profile.js';
import { nextPeople } from './profiles.query.js';

const KEPT = '9e250a00-0000-4000-8000-00000000000a';
const MERGED = '9e250a00-0000-4000-8000-00000000000b';
const BEFORE = '00000000-0000-4000-8000-000000000000';

describe('What was on record of people up to an event', () => {
  let test: TestDatabase;
  beforeAll(async () => void (test = await testDatabase(gapsMigrations)));
  afterAll(() => test.close());

  const registered = { interpreterNeeded: false, language: 'ENGLISH' } as const;
  const tell = () =>
    applyEvents(
      test.database,
      [new DatedFactsProjection()],
      [
        aPerson.registered({ personId: KEPT, ...registered, dateOfBirth: '1987-06-21' }),
        aPerson.registered({ personId: MERGED, ...registered, dateOfBirth: '1990-01-01' }),
        aPerson.detailsCorrected({ personId: KEPT, ...registered, dateOfBirth: '1978-06-21' }),
      ].map((event, n) => recorded(event, { stream: `Person-${event.data.personId}`, position: BigInt(n) })),
    );
  const bornUpTo = async (upTo: bigint) =>
    (await nextPeople(test.database, { upTo, after: BEFORE, limit: 10 })).map(({ personId, facts }) => [
      personId,
      needProfile(facts).file.dateOfBirth,
    ]);

  it('has details as they were then, before and after they were put right, in each of two merged records', async () => {
    await tell();
    expect(await bornUpTo(1n)).toEqual([
      [KEPT, '1987-06-21'],
      [MERGED, '1990-01-01'],
    ]);
    expect(await bornUpTo(2n)).toEqual([
      [KEPT, '1978-06-21'],
      [MERGED, '1990-01-01'],
    ]);
    await test.database.query(
      `INSERT INTO gaps.merge (merge_id, kept_person_id, merged_person_id, merged_at, changed_at)
       VALUES ('3e26e001-0000-4000-8000-000000000001', $1, $2, 1, 1)`,
      [KEPT, MERGED],
    );
    expect(await bornUpTo(1n)).toEqual([[KEPT, '1987-06-21']]);
    expect(await bornUpTo(2n)).toEqual([[KEPT, '1978-06-21']]);
  });
});
