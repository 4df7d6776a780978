import { testDatabase, type TestDatabase } from '#database/testing';
import { REFERRAL_ID, REFERRER_ID } from '../domain/referral.examples.js';
import { referralsMigrations } from '../migrations/index.js';
import { DraftAnswers, DraftConflict, draftVersion, type SectionToSave } from './draft-answers.draft.js';

const MONDAY = new Date('2025-04-07T09:00:00.000Z');
const OTHER_REFERRAL_ID = '8d2f5a1c-7b4e-5c93-9a6d-3e1f8b7c2d11';

const risk = (over: Partial<SectionToSave> = {}): SectionToSave => ({
  referralId: REFERRAL_ID,
  section: 'risk',
  answers: { riskSummary: 'Overheard making threats' },
  complete: true,
  seenVersion: 0,
  savedBy: REFERRER_ID,
  savedAt: MONDAY,
  ...over,
});

describe('The answers of a draft', () => {
  let test: TestDatabase;
  let drafts: DraftAnswers;

  beforeAll(async () => {
    test = await testDatabase(referralsMigrations);
    drafts = new DraftAnswers(test.database);
  });
  afterEach(() => test.database.query('TRUNCATE referrals.draft_answer'));
  afterAll(() => test.close());

  it('are there again after they were saved, section by section', async () => {
    expect(await drafts.save(risk())).toBe(1);
    await drafts.save(risk({ section: 'awareness', answers: {}, complete: false }));
    expect(await drafts.of(REFERRAL_ID)).toEqual({
      risk: { answers: { riskSummary: 'Overheard making threats' }, complete: true, version: 1, savedAt: MONDAY },
      awareness: { answers: {}, complete: false, version: 1, savedAt: MONDAY },
    });
  });

  it('are changed by whoever saw the latest version', async () => {
    await drafts.save(risk());
    expect(await drafts.save(risk({ seenVersion: 1, answers: { riskSummary: 'Calmer now' } }))).toBe(2);
    expect((await drafts.of(REFERRAL_ID)).risk?.answers).toEqual({ riskSummary: 'Calmer now' });
  });

  it('are not overwritten from a second tab that saw an earlier version', async () => {
    await drafts.save(risk());
    await drafts.save(risk({ seenVersion: 1 }));
    await expect(drafts.save(risk({ seenVersion: 1 }))).rejects.toEqual(new DraftConflict(2));
    await expect(drafts.save(risk())).rejects.toEqual(new DraftConflict(2));
  });

  it('are saved by one of two who save at once', async () => {
    const both = await Promise.allSettled([drafts.save(risk()), drafts.save(risk())]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('can be saved together, and what is left out stays', async () => {
    await drafts.save(risk());
    const sections = { awareness: { subjectAware: 'YES' as const }, risk: { riskSummary: 'New' } };
    const saved = { referralId: REFERRAL_ID, sections, savedBy: REFERRER_ID, savedAt: MONDAY };
    expect(await drafts.saveAll({ ...saved, seenVersion: 1 })).toBe(3);
    expect(draftVersion(await drafts.of(REFERRAL_ID))).toBe(3);
    await expect(drafts.saveAll({ ...saved, seenVersion: 1 })).rejects.toEqual(new DraftConflict(3));
  });

  it('are gone once they are forgotten, and only those', async () => {
    await drafts.save(risk());
    await drafts.save(risk({ referralId: OTHER_REFERRAL_ID }));
    await drafts.forget(REFERRAL_ID);
    expect(await drafts.of(REFERRAL_ID)).toEqual({});
    expect(await drafts.of(OTHER_REFERRAL_ID)).not.toEqual({});
  });

  it('are thrown away when no section was touched for long', async () => {
    const tuesday = new Date('2025-04-08T09:00:00.000Z');
    await drafts.save(risk());
    await drafts.save(risk({ section: 'awareness', savedAt: tuesday }));
    await drafts.save(risk({ referralId: OTHER_REFERRAL_ID }));
    expect(await drafts.purge(tuesday)).toBe(1);
    expect(Object.keys(await drafts.of(REFERRAL_ID))).toHaveLength(2);
    expect(await drafts.of(OTHER_REFERRAL_ID)).toEqual({});
  });
});
