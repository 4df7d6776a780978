import { accessMigrations, ActionCatalogue, LoggedReads } from '#access';
import { OpenStandings, quickOptions, someSignedIn } from '#access/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import type { SubjectKeyShredded } from '#erasure';
import { ERASED_DATE, ERASED_TEXT } from '#kernel';
import { applyEvents, recorded } from '#projections/testing';
import { rendered, wordsOf } from '#web/testing';
import { caseFileActions } from '../case-file.actions.js';
import { CaseFiles } from '../case-page/case-page.query.js';
import { casePageView } from '../case-page/case-page.view.js';
import { CaseReader } from '../case.reader.js';
import { aCase, CASE_ID } from '../domain/case.examples.js';
import { aPerson, HOLDER_ID, PERSON_ID } from '../domain/person.examples.js';
import { caseFileMigrations } from '../migrations/index.js';
import { fillCaseFile } from '../testing/fill-case-file.js';
import { TombstonesProjection } from './tombstones.projection.js';

const ERASURE_ID = '4f7f2f9f-0000-4000-8000-000000000001';
const shredded = (records: SubjectKeyShredded['data']['records']): SubjectKeyShredded => ({
  type: 'SubjectKeyShredded',
  data: { erasureId: ERASURE_ID, personId: PERSON_ID, records, shreddedOn: '2026-02-04' },
});
const [text, on] = [ERASED_TEXT as never, ERASED_DATE];
const lead = someSignedIn({ organisationId: HOLDER_ID });

describe('The case file of a person whose records were erased', () => {
  let test: TestDatabase;
  let files: CaseFiles;

  beforeAll(async () => {
    test = await testDatabase([...accessMigrations, ...caseFileMigrations]);
    const actions = new ActionCatalogue().register(caseFileActions);
    files = new CaseFiles(new LoggedReads(test.database, actions, quickOptions(), new OpenStandings()));
    await fillCaseFile(
      test.database,
      aPerson.registered({ givenName: text, familyName: text, dateOfBirth: on, aliases: [] }),
      aPerson.need({ need: text, since: on }),
      aPerson.stay({ type: text, tenure: text, since: on }),
      aCase.opened({ reason: text }),
      aCase.joined({ role: text }),
      aCase.disclosure({ status: text, account: text, abuseTypes: [] }),
      aCase.assessed({ level: text }),
    );
  });
  afterAll(() => test.close());

  const page = async () =>
    wordsOf(
      rendered(
        'case-file/src/case-page/case-page.njk',
        casePageView(await files.open(lead, CASE_ID), lead, new Map([[HOLDER_ID, 'Lantern Row']])),
      ),
    );
  const DECISION = /Erased by decision D-\w{4}-\w{4} on 4 February 2026/g;

  it('says only that it was erased while nobody knows by which decision', async () => {
    expect(await page()).not.toMatch(DECISION);
    expect(await page()).toContain('Erased');
  });

  it('names the decision wherever a value was, of the kinds that were erased and of no other', async () => {
    const bury = (...records: SubjectKeyShredded['data']['records']) =>
      applyEvents(test.database, [new TombstonesProjection()], [recorded(shredded(records))]);
    await bury('Person');
    const file = await files.open(lead, CASE_ID);
    expect(file.summary.personName).toMatch(DECISION);
    expect(file.aliases).toEqual([file.summary.personName]);
    expect([file.summary.dateOfBirth, file.needs[0]?.since, file.stays[0]?.type]).toEqual(
      Array.from({ length: 3 }, () => file.summary.personName),
    );
    expect(file.disclosures[0]).toMatchObject({ account: ERASED_TEXT });

    await bury('Case');
    const all = await files.open(lead, CASE_ID);
    const told = all.summary.personName;
    expect(all.disclosures[0]).toMatchObject({ account: told, status: told, abuseTypes: [told] });
    expect(all.summary).toMatchObject({ reason: told, role: told, riskLevel: told, openedOn: '2025-03-13' });
    expect(JSON.stringify({ ...all, revision: 0, personRevision: 0 })).not.toMatch(/\[erased\]|0001-01-01/);
    expect((await page()).match(DECISION)?.length).toBeGreaterThan(10);
    expect(await page()).not.toMatch(/\[erased\]|Erased(?! by decision)/);
  });

  it('offers no form whose answer would be refused, says why, and still lets mistakes be marked', async () => {
    const html = async () =>
      rendered('case-file/src/case-page/case-page.njk', casePageView(await files.open(lead, CASE_ID), lead, new Map()));
    expect(wordsOf(await html())).toMatch(/Erased by decision D-\S+ on 4 February 2026: who they are, what they need/);
    expect(await page()).toContain(
      'Nothing can be added to that. If you need to work with this person, register them anew.',
    );
    const ways = [...(await html()).matchAll(/href="\/cases\/[^/]+\/([\w/-]+)"/g)].map(([, path = '']) =>
      path.replace(/[\w]+-[\w-]{30,}/, 'id'),
    );
    expect(
      ways.filter((path) => /record$|refer$|add$|end$|start$|move$|close$|same-person|correct$/.test(path)),
    ).toEqual([]);
    expect(ways.filter((path) => path.endsWith('mark-as-mistake'))).toHaveLength(3);
  });

  it('says so to other contexts, too', async () => {
    await test.database.tx(async (tx) => {
      const cases = new CaseReader();
      const told = await cases.tombstones(tx, [PERSON_ID]);
      expect(told(PERSON_ID, 'Case')).toMatch(DECISION);
      expect(told(PERSON_ID, 'Referral')).toBeUndefined();
      expect((await cases.personNames(tx, [PERSON_ID])).get(PERSON_ID)).toMatch(DECISION);
    });
  });
});
