import { testDatabase, type TestDatabase } from '#database/testing';
import { newId } from '#event-store';
import { myWorkMigrations } from '../migrations/index.js';
import { MOST_VIEWS, SavedViews } from './saved-views.query.js';

const MEMBER = '4e4b0000-0000-4000-8000-000000000001';
const COLLEAGUE = '4e4b0000-0000-4000-8000-000000000002';
const NOW = new Date('2026-03-02T09:00:00Z');
const viewId = (name: string) => newId(MEMBER, name);
const view = (name: string, address = '/inbox?show=decide') => ({ viewId: viewId(name), name, address });

describe('Saved views', () => {
  let test: TestDatabase;
  let views: SavedViews;

  beforeAll(async () => {
    test = await testDatabase([...myWorkMigrations]);
    views = new SavedViews(test.database);
  });
  afterAll(() => test.close());
  beforeEach(() => test.database.query('DELETE FROM my_work.saved_view'));

  it('are given back by name, to whoever keeps them and nobody else', async () => {
    await views.keep(MEMBER, view('Waiting for us', '/caseload'), NOW);
    await views.keep(MEMBER, view('Decide today'), NOW);
    expect(await views.of(MEMBER)).toEqual([view('Decide today'), view('Waiting for us', '/caseload')]);
    expect(await views.of(COLLEAGUE)).toEqual([]);
  });

  it('are kept once, however often the same is sent, and take a new name', async () => {
    await views.keep(MEMBER, view('Decide today'), NOW);
    await views.keep(MEMBER, view('Decide today'), NOW);
    await views.keep(MEMBER, { ...view('Decide today'), name: 'Due' }, NOW);
    expect(await views.of(MEMBER)).toEqual([{ ...view('Decide today'), name: 'Due' }]);
  });

  it('have one name each; two people may use the same', async () => {
    await views.keep(MEMBER, view('Due'), NOW);
    await expect(views.keep(MEMBER, { ...view('Other'), name: 'Due' }, NOW)).rejects.toThrow('saved-view-name-taken');
    await views.keep(COLLEAGUE, { ...view('Theirs'), name: 'Due' }, NOW);
    expect(await views.of(COLLEAGUE)).toHaveLength(1);
  });

  it('cannot be changed or removed by somebody else', async () => {
    await views.keep(MEMBER, view('Due'), NOW);
    await expect(views.keep(COLLEAGUE, { ...view('Due'), name: 'Mine' }, NOW)).rejects.toThrow('saved-view-not-yours');
    await views.remove(COLLEAGUE, viewId('Due'));
    expect(await views.of(MEMBER)).toEqual([view('Due')]);
    await views.remove(MEMBER, viewId('Due'));
    expect(await views.of(MEMBER)).toEqual([]);
  });

  it(`are ${MOST_VIEWS} at most, also when many are saved at once`, async () => {
    const saved = await Promise.allSettled(
      Array.from({ length: MOST_VIEWS + 5 }, (_, n) => views.keep(MEMBER, view(`View ${n}`), NOW)),
    );
    expect(saved.filter(({ status }) => status === 'fulfilled')).toHaveLength(MOST_VIEWS);
    expect(await views.of(MEMBER)).toHaveLength(MOST_VIEWS);
  });
});
