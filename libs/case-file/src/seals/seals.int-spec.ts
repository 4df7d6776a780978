import { ActionCatalogue, accessMigrations, LoggedReads, NotFound } from '#access';
import { OpenStandings, quickOptions, someSignedIn } from '#access/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import { EventCatalogue } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { londonInstant, SetClock } from '#kernel';
import { caseFileActions } from '../case-file.actions.js';
import { CaseFiles } from '../case-page/case-page.query.js';
import { caseResource } from '../case-resource.reader.js';
import { CaseReader } from '../case.reader.js';
import { caseEventTypes } from '../domain/case.events.js';
import { aCase, ASSESSMENT_ID, CASE_ID, DISCLOSURE_ID } from '../domain/case.examples.js';
import { caseStream } from '../domain/case.stream.js';
import { aPerson, HOLDER_ID } from '../domain/person.examples.js';
import { aSeal, SEAL_ID } from '../domain/seal.examples.js';
import { caseFileMigrations } from '../migrations/index.js';
import { MistakenEntries } from '../mistaken-entry/mistaken-entry.query.js';
import { fillCaseFile } from '../testing/fill-case-file.js';
import { ExpiredSeals } from './expired-seals.job.js';
import { SealRegister } from './seals.query.js';

const lead = someSignedIn({ organisationId: HOLDER_ID });
const auditor = someSignedIn({ role: 'auditor' });
const governance = someSignedIn({ organisationId: HOLDER_ID, role: 'governance-lead' });
const WHOLE = { scope: 'WHOLE_CASE', entryIds: [] } as const;

describe('What is sealed', () => {
  let test: TestDatabase;
  let reads: LoggedReads;

  async function after(...events: Parameters<typeof fillCaseFile>[1][]): Promise<void> {
    test = await testDatabase([...accessMigrations, ...caseFileMigrations]);
    const actions = new ActionCatalogue().register(caseFileActions);
    reads = new LoggedReads(test.database, actions, quickOptions(), new OpenStandings());
    const opened = [aPerson.registered(), aCase.opened(), aCase.disclosure(), aCase.assessed()];
    await fillCaseFile(test.database, ...opened, ...events);
  }
  afterEach(() => test.close());

  it('is not in the case, nor counted in its risk, for anybody; that there is a seal only auditors read', async () => {
    await after(aSeal.proposed(), aSeal.sealed({ entryIds: [DISCLOSURE_ID, ASSESSMENT_ID] }));
    const files = new CaseFiles(reads);
    const [seen, audited] = [await files.open(lead, CASE_ID), await files.open(auditor, CASE_ID)];
    for (const file of [seen, audited]) {
      expect(file).toMatchObject({ disclosures: [], assessments: [] });
      expect(file.summary.riskLevel).toBeUndefined();
      expect(
        JSON.stringify(file, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)),
      ).not.toContain(aCase.disclosure().data.account);
    }
    expect(seen.sealed).toBeUndefined();
    expect(audited.sealed).toBe(1);
  });

  it('stays away from those who put mistakes right', async () => {
    await after(aCase.corrected(), aSeal.sealed());
    await expect(new MistakenEntries(reads).open(lead, CASE_ID, DISCLOSURE_ID)).rejects.toThrow(new NotFound());
  });

  it('is seen again once it is unsealed', async () => {
    await after(aSeal.proposed(), aSeal.sealed(), aSeal.unsealed());
    expect((await new CaseFiles(reads).open(lead, CASE_ID)).disclosures).toHaveLength(1);
  });

  it('takes the whole case away, from pages and from other contexts, where the order says so', async () => {
    await after(aSeal.proposed(WHOLE), aSeal.sealed(WHOLE));
    for (const signed of [lead, auditor])
      await expect(new CaseFiles(reads).open(signed, CASE_ID)).rejects.toThrow(new NotFound());
    await test.database.tx(async (tx) => expect(await new CaseReader().summary(tx, CASE_ID)).toBeUndefined());
    const register = new SealRegister(reads);
    expect((await register.open(governance, CASE_ID)).seals).toHaveLength(1);
    await expect(register.open(lead, CASE_ID)).rejects.toThrow(new NotFound());
  });

  it('shows a governance lead the order, and an auditor only that there is one', async () => {
    await after(aSeal.proposed(), aSeal.sealed());
    const register = new SealRegister(reads);
    const { orderReference, court } = aSeal.proposed().data;
    expect((await register.open(governance, CASE_ID)).seals).toMatchObject([{ orderReference, court }]);
    const { seals, entries } = await register.open(auditor, CASE_ID);
    expect(seals).toEqual([
      { sealId: SEAL_ID, scope: 'ENTRIES', state: 'SEALED', sealedAt: expect.any(String), until: '2025-12-31' },
    ]);
    expect(entries).toEqual([]);
  });

  it('is unsealed once, on the day after the last of the order, by the clock', async () => {
    const events = [aSeal.proposed(), aSeal.sealed()];
    await after(...events);
    const types = new EventCatalogue().register(caseEventTypes);
    const store = new MemoryEventStore(types, new SetClock(londonInstant('2026-01-02', '10:00')));
    const commandId = '7c9e2b4d-1a5f-5d83-8e6c-2f4b9d7a1e12';
    const context = governance.context(commandId, { occurredAt: londonInstant('2025-09-02', '10:00') });
    await store.append(caseStream(CASE_ID), 'noStream', [aCase.opened(), aCase.disclosure(), ...events], context);
    expect(await caseResource(store, CASE_ID)).toBeDefined();
    const job = new ExpiredSeals(store, test.database);
    const unsealed = async () =>
      (await store.readAll({ after: -1n, max: 50 })).events.filter(({ type }) => type === 'RecordUnsealed');
    await job.run(londonInstant('2025-12-31', '23:59'));
    expect(await unsealed()).toEqual([]);
    await Promise.all([job.run(londonInstant('2026-01-01', '00:01')), job.run(londonInstant('2026-01-01', '00:01'))]);
    await job.run(londonInstant('2026-01-01', '00:02'));
    expect(await unsealed()).toMatchObject([{ data: { sealId: SEAL_ID, because: 'EXPIRED' } }]);
  });
});
