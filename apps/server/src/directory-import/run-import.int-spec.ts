import { testDatabase, type TestDatabase } from '#database/testing';
import { fileToImport as fileOf, serviceToImport as service } from '#directory/testing';
import { BEFORE_FIRST } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { CATALOGUE, MIGRATIONS } from '#installation';
import { SetClock } from '#kernel';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileAt } from './file-at.js';
import { importGround } from './import-ground.js';
import { ImportUsage } from './import-usage.js';
import { runImport } from './run-import.js';

const NOW = new Date('2026-03-10T09:00:00.000Z');
const id = (n: number): string => `5e21f1ce-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('An import from a terminal', () => {
  let test: TestDatabase;
  let store: MemoryEventStore;
  let rows: string[];
  let said: string[];
  let progress: string;

  beforeEach(async () => {
    test = await testDatabase(MIGRATIONS);
    store = new MemoryEventStore(CATALOGUE, new SetClock(NOW));
    for (const [n, name, role] of [
      [1, 'linnet', 'administrator'],
      [2, 'asha', 'referrer'],
    ])
      await test.database.query(
        `INSERT INTO access.member (member_id, name, sign_in_name, organisation_id, organisation_name, organisation_type, role, disabled)
         VALUES ($1, 'Invented', $2, $1, 'Lantern Row', 'SUPPORTED_ACCOM', $3, false)`,
        [id(Number(n)), name, role],
      );
    [rows, said, progress] = [[], [], ''];
  });
  afterEach(() => test.close());

  const run = async (file: Buffer, { dryRun = false, member = 'linnet' } = {}) => {
    const ground = await importGround({ database: test.database, store }, member, NOW);
    return runImport(ground, file, dryRun, {
      row: (line) => rows.push(line),
      say: (line) => said.push(line),
      progress: { write: (text) => (progress += text) },
    });
  };

  it('reports each row, and takes all of them in', async () => {
    expect(await run(fileOf(service(1), service(2)))).toBe(true);
    expect(rows).toEqual([
      '1\tadded\tInvented group 1\tInvented Change Service joins the directory',
      '2\tadded\tInvented group 2\t',
    ]);
    expect(said).toEqual([
      '2 rows: 2 new, 0 changed, 0 left as they are, 0 refused; 1 organisations join',
      'Imported.',
    ]);
    expect(progress).toContain('Checking: 100%');
    expect(await run(fileOf(service(1), service(2)))).toBe(true);
    expect(said.at(-1)).toBe('Everything in the file is in the directory already.');
  });

  it('changes nothing when it is dry, or when one row has a fault', async () => {
    expect(await run(fileOf(service(1)), { dryRun: true })).toBe(true);
    expect(await run(fileOf(service(1), service(2, { name: '\u001b[31m', status: 'open' })))).toBe(false);
    expect(rows.at(-1)).toMatch(/^2\trefused\t \[31m\tname: .*; status: Use one of/);
    expect(await store.head()).toBe(BEFORE_FIRST);
  });

  it.each([
    ['[{', 'not JSON'],
    ['{"name":"a page"}', 'no services'],
    ['7', 'not JSON'],
    ['', 'empty'],
  ])('says what is wrong with what is no file of services: %s', async (text, words) => {
    await expect(run(Buffer.from(text))).rejects.toThrow(words);
    await expect(run(Buffer.from(text))).rejects.toBeInstanceOf(ImportUsage);
  });

  it('is for those who may, under their name', async () => {
    await expect(run(fileOf(service(1)), { member: 'asha' })).rejects.toThrow('Only administrators and commissioners');
    await expect(run(fileOf(service(1)), { member: 'nobody' })).rejects.toThrow('Nobody who may come in');
    await expect(run(fileOf(service(1)), { member: '' })).rejects.toThrow('--member');
  });

  it('reads a file once it is known to be one that can be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sightline-import-'));
    const path = join(folder, 'services.json');
    await writeFile(path, '[1]');
    expect(String(await fileAt(path))).toBe('[1]');
    await truncate(path, 20 * 1_024 * 1_024 + 1);
    await expect(fileAt(path)).rejects.toThrow('larger than 20 MB');
    await expect(fileAt(folder)).rejects.toThrow('is a folder');
    await expect(fileAt(join(folder, 'other.json'))).rejects.toThrow('There is no file');
    await rm(folder, { recursive: true });
  });
});
