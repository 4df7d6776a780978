import { accessMigrations } from '#access';
import { testDatabase, type TestDatabase } from '#database/testing';
import { SurvivorWorkers } from './survivor-workers.query.js';

const id = (n: number) => `5e2d0000-0000-4000-8000-00000000000${n}`;

describe('Who works for survivors', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase(accessMigrations);
    const member = (n: number, name: string, role: string, type: string, disabled = false) =>
      test.database.query(
        `INSERT INTO access.member (member_id, name, sign_in_name, organisation_id, organisation_name, organisation_type, role, disabled)
         VALUES ($1, $2, $2, $1, 'An organisation', $3, $4, $5)`,
        [id(n), name, type, role, disabled],
      );
    await member(1, 'Maris Underhollow', 'survivor-advocate', 'IDVA_SERVICE');
    await member(2, 'Saffron Tidewell', 'safeguarding-lead', 'IDVA_SERVICE');
    await member(3, 'Tamsin Quillory', 'service-worker', 'BY_AND_FOR', true);
    await member(4, 'Hollis Ferngate', 'survivor-advocate', 'LHA');
    await member(5, 'Perrin Oakmantle', 'service-worker', 'PERP_SPECIALIST');
    await member(6, 'Linden Marshgold', 'service-manager', 'PERP_SPECIALIST');
  });
  afterAll(() => test.close());

  it('is everybody of a victim service, disabled or not, every advocate, and whoever has or had a file', async () => {
    const vault = { query: async () => [{ id: id(6) }] as never };
    expect((await new SurvivorWorkers(test.database, vault).names()).toSorted()).toEqual([
      'Hollis Ferngate',
      'Linden Marshgold',
      'Maris Underhollow',
      'Saffron Tidewell',
      'Tamsin Quillory',
    ]);
  });

  it('cannot be said while the vault does not answer, and then nothing leaves', async () => {
    const vault = { query: () => Promise.reject(new Error('away')) };
    await expect(new SurvivorWorkers(test.database, vault).names()).rejects.toThrow('away');
  });
});
